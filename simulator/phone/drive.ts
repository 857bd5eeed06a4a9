import type { CloudSwitches } from '../cloud/switches.ts';
import { capsuleBox } from '../protocol/device.ts';
import type { Fault } from '../protocol/fault.ts';
import type { AdEnd, StagedUpdate } from '../protocol/natives.ts';
import { JSON_HEADERS } from '../protocol/post.ts';
import type { Interruption, MenuEntry, Painted, PointerInput } from '../protocol/realm-port.ts';
import type { Senses } from '../protocol/senses.ts';
import { decodeValue, encodeValue } from '../protocol/stored-value.ts';
import { handOff } from './handoff.ts';
import { useMenu } from './menu.ts';
import { captureScreen, openMessage } from './messages.ts';
import { people } from './people.ts';
import type { Phone } from './phone.ts';
import type { PhoneApi, Point, TouchChange } from './phone-api.ts';

const FRAME_MS = 1000 / 60;
const TAP_MS = 50;
const DRAG_STEPS = 10;
const DAY_MS = 86_400_000;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** True where the capsule lies: it takes the touch before the game can. */
const onCapsule = (phone: Phone, { x, y }: Point): boolean => {
  const { left, top, width, height } = capsuleBox(phone.device, phone.viewport.size.width);
  return x >= left && x < left + width && y >= top && y < top + height;
};

export const sendTouch = (phone: Phone, change: TouchChange): void => {
  if (phone.state !== 'foreground' || (change.phase === 'start' && onCapsule(phone, change))) return;
  phone.control().touch([{ id: 0, ...change }]);
};

/** A PC client alone has a mouse, a wheel and keys. */
export const sendPointer = (phone: Phone, input: PointerInput): void => {
  if (phone.state === 'foreground' && phone.device.mode === 'pc') phone.control().pointer(input);
};

const touching = (phone: Phone) => {
  const touch = (change: TouchChange): void => sendTouch(phone, change);
  const pass = (milliseconds: number): Promise<void> =>
    phone.frozenAt === null ? wait(milliseconds) : phone.control().advanceClock(milliseconds);
  const tap = async (x: number, y: number, hold = TAP_MS): Promise<void> => {
    touch({ phase: 'start', x, y });
    await pass(hold);
    touch({ phase: 'end', x, y });
  };
  const drag = async (from: Point, to: Point, steps = DRAG_STEPS): Promise<void> => {
    touch({ phase: 'start', ...from });
    for (let step = 1; step <= steps; step++) {
      await pass(FRAME_MS);
      const part = step / steps;
      touch({ phase: 'move', x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    await pass(FRAME_MS);
    touch({ phase: 'end', ...to });
  };
  return { touch, tap, drag };
};

const clock = (phone: Phone) => ({
  freezeClock: (at?: number): void => {
    phone.frozenAt = at ?? Date.now();
    if (phone.state !== 'off' && phone.state !== 'starting') phone.control().freezeClock(at);
  },
  advance: (milliseconds: number, painted?: Painted, framesPerSecond?: number): Promise<void> =>
    phone.control().advanceClock(milliseconds, { painted, framesPerSecond }),
  thawClock: (): void => {
    phone.frozenAt = null;
    if (phone.state !== 'off' && phone.state !== 'starting') phone.control().thawClock();
  },
});

const storage = ({ store }: Phone) => {
  const read = (key: string): unknown => {
    const text = store.texts.get(key);
    return text === undefined ? undefined : decodeValue(text);
  };
  return {
    readStorage: read,
    storage: () => Object.fromEntries(store.texts.keys().map((key) => [key, read(key)])),
    writeStorage: (key: string, value: unknown): void => store.texts.set(key, encodeValue(value)),
    removeStorage: (key: string): void => store.texts.delete(key),
  };
};

const hardware = (phone: Phone) => ({
  memoryWarning: (level: 5 | 10 | 15 = 10): void => phone.control().memoryWarning(level),
  resize: (width: number, height: number): void => phone.resize({ width, height }),
  interruptAudio: (phase: Interruption): void => phone.interruptAudio(phase),
  isAudible: (): boolean => phone.control().isAudible(),
  setNetwork: (state: Parameters<PhoneApi['setNetwork']>[0]): void => phone.setNetwork(state),
  setSenses: (change: Partial<Senses>): void => phone.sense(change),
  loseContext: (): boolean => phone.setContextLost(true),
  restoreContext: (): boolean => phone.setContextLost(false),
  setDevice: (id: string): void => phone.setDevice(id),
  setBaseLibrary: (version: string): void => {
    phone.baseLibrary = version;
  },
  setSwitches: (switches: Parameters<PhoneApi['setSwitches']>[0]): void => {
    Object.assign(phone.switches, switches);
  },
});

const faults = ({ faults: it }: Phone) => ({
  setFault: (fault: Fault): void => it.set(fault),
  clearFaults: (api?: string): void => it.clear(api),
  faults: () => it.list(),
  hostCalls: () => it.calls(),
  setCloud: async (switches: Partial<CloudSwitches>): Promise<void> => {
    await fetch('/cloud/switches', {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify(switches),
    });
  },
});

const natives = ({ natives: it }: Phone) => ({
  ads: () => it.shownAds,
  endAd: (end: AdEnd) => it.endAd(end),
  keyboard: () => it.keyboardText,
  typeText: (text: string) => it.typeText(text),
  confirmKeyboard: () => it.confirmKeyboard(),
  closeKeyboard: () => it.hideKeyboard(),
  nativeButtons: () => it.nativeButtons,
  pressButton: (at: number) => it.pressButton(at),
  killWorker: () => it.killWorker(),
  reports: () => it.reports,
  sealed: () => it.sealedData,
  chatTool: () => it.chatToolGroup,
  stageUpdate: (update: StagedUpdate) => it.stageUpdate(update),
});

const favours = (phone: Phone) => ({
  favours: () => people(phone.user).favours(Math.floor((phone.frozenAt ?? Date.now()) / DAY_MS)),
  addToValue: async (friend: string, key: string): Promise<void> => {
    await people(friend).interact(phone.user, key);
    if (phone.state !== 'off' && phone.state !== 'starting') phone.control().interacted(key);
  },
});

const witness = (phone: Phone) => ({
  cards: () => [...phone.record.cards],
  menuCard: (entry: MenuEntry = 'menu') => phone.control().menuCard(entry),
  useMenu: (entry: MenuEntry) => useMenu(phone, entry),
  handOff: () => handOff(phone),
  chooseChat: (chat: string | null) => phone.sharing.choose(chat),
  captureScreen: () => captureScreen(phone),
  openMessage: (id: number) => openMessage(phone, id),
  album: () => [...phone.record.album],
  previews: () => [...phone.record.previews],
  vibrations: () => [...phone.record.vibrations],
  errors: () => [...phone.record.errors],
  logs: () => [...phone.record.logs],
  drawn: () => phone.record.drawn,
  question: () => phone.dialogs.asked,
  answerDialog: (choice: number | null) => phone.dialogs.answer(choice),
  picture: () => phone.control().picture(),
});

/** The phone as page scripts and tests drive it. */
export const makePhoneApi = (phone: Phone, ready: Promise<void>): PhoneApi => ({
  get device() {
    return phone.device;
  },
  user: phone.user,
  ready,
  state: () => phone.state,
  conditions: () => ({
    network: phone.network,
    senses: phone.senses,
    switches: { ...phone.switches },
    baseLibrary: phone.baseLibrary,
    frozen: phone.frozenAt !== null,
    interrupted: phone.interrupted,
    contextLost: phone.contextLost,
  }),
  launch: (entry) => phone.launch(entry),
  hide: () => phone.hide(),
  show: (entry) => phone.show(entry),
  open: (entry) => phone.enter(entry),
  kill: () => phone.kill(),
  pointer: (input) => phone.control().pointer(input),
  removeGame: async () => {
    await phone.kill();
    phone.store.clear();
    phone.permissions.clear();
    await phone.store.flushed();
  },
  ...touching(phone),
  ...clock(phone),
  ...storage(phone),
  ...hardware(phone),
  ...witness(phone),
  ...faults(phone),
  ...natives(phone),
  ...people(phone.user),
  ...favours(phone),
  permission: (scope) => phone.permissions.get(scope),
  setPermission: (scope, granted) => phone.permissions.set(scope, granted),
});
