import { BASE_LIBRARY } from '../limits.ts';
import { type Device, isStrict } from '../protocol/device.ts';
import { type Entry, PLAIN_ENTRY } from '../protocol/entry.ts';
import type { Manifest } from '../protocol/manifest.ts';
import { DEFAULT_DEVICE, findDevice } from '../protocol/presets.ts';
import type { Interruption, MenuEntry, NetworkState, RealmControl, Size } from '../protocol/realm-port.ts';
import { AT_REST, type Senses } from '../protocol/senses.ts';
import { EVERYDAY, type Switches } from '../protocol/switches.ts';
import { Dialogs } from './dialogs.ts';
import { Faults } from './faults.ts';
import { hostOf } from './host-of.ts';
import { menuItems } from './menu.ts';
import { openCard } from './messages.ts';
import { Natives } from './natives.ts';
import { Pages } from './pages.ts';
import { UserPermissions } from './permissions.ts';
import type { EntryInput, PhoneState } from './phone-api.ts';
import { Record } from './record.ts';
import { fetchManifest, openSession, type Session } from './session.ts';
import { ShareFlow } from './share-flow.ts';
import { Shell } from './shell.ts';
import { FROM_SINGLE_PAGE, SINGLE_PAGE, singlePageBar } from './single-page.ts';
import type { UserStore } from './user-store.ts';
import { Viewport } from './viewport.ts';

const complete = (input: EntryInput | undefined): Entry => ({ ...PLAIN_ENTRY, ...input });

/** One phone: its settings, its viewport, and the game that runs on it or not. */
export class Phone {
  readonly viewport = new Viewport();
  readonly record: Record;
  readonly dialogs = new Dialogs(this.viewport.overlay, () => this.changed());
  readonly store: UserStore;
  readonly user: string;
  device: Device;
  baseLibrary = BASE_LIBRARY;
  /** Changed in place: some of them are looked at while the game runs. */
  readonly switches: Switches = { ...EVERYDAY };
  readonly faults: Faults;
  readonly permissions: UserPermissions;
  senses: Senses = AT_REST;
  network: NetworkState = { type: 'wifi', latency: 0 };
  frozenAt: number | null = null;
  state: PhoneState = 'off';
  interrupted = false;
  contextLost = false;
  private session: Session | null = null;
  private entered: Entry = PLAIN_ENTRY;
  private menuEntries: readonly MenuEntry[] = ['favorite', 'link'];
  private window: Size | null = null;
  /** The game has turned its screen; the next launch finds it upright. */
  private turned = false;
  private launches = 0;
  clipboard = '';
  private readonly shell: Shell;
  private bar: HTMLElement | null = null;
  readonly sharing: ShareFlow;
  readonly pages = new Pages(this);
  readonly natives = new Natives(this);
  /** Nobody chooses a chat: the first one is taken after a moment. */
  sendsByItself = true;
  readonly changed: () => void;

  constructor(user: string, device: Device, store: UserStore, changed: () => void) {
    this.user = user;
    this.device = device;
    this.store = store;
    this.permissions = new UserPermissions(user);
    this.changed = changed;
    this.record = new Record(changed);
    this.faults = new Faults(() => this.faultsChanged());
    this.shell = new Shell(user, (card, chat) => void openCard(this, card, chat));
    this.sharing = new ShareFlow(this);
    this.layOut();
    window.addEventListener('resize', () => this.pageResized());
    this.viewport.menuButton.addEventListener('click', () => this.openMenu());
    this.viewport.closeButton.addEventListener('click', () => this.hide());
  }

  /** The running game. Throws when there is none. */
  control(): RealmControl {
    if (this.session === null) throw new Error('the game is not running');
    return this.session.control;
  }

  async launch(input?: EntryInput): Promise<void> {
    const listed = fetchManifest();
    // Whether it can be read is asked below.
    listed.catch(() => undefined);
    const ended = this.end();
    const own = this.launches;
    await ended;
    this.setState('starting');
    this.shell.hide();
    this.record.begin();
    this.faults.begin();
    this.viewport.setCover(true);
    const [manifest, session] = await this.open(listed);
    if (own !== this.launches) {
      session.end();
      return;
    }
    this.session = session;
    this.entered = complete(input);
    this.setState('foreground');
    this.setBar(this.entered);
    const ofRun = {
      firstFrame: () => this.firstFrame(),
      shareMenu: (it: readonly MenuEntry[]) => this.setMenu(it),
    };
    session.control.start(hostOf(this, manifest, this.entered, ofRun));
  }

  /** Anew, the way it was entered last. */
  relaunch(): Promise<void> {
    return this.launch(this.entered);
  }

  /** Loads the package into a fresh realm. A package that cannot be read is told in the log. */
  private async open(listed: Promise<Manifest>): Promise<[Manifest, Session]> {
    try {
      const manifest = await listed;
      this.viewport.setCoverOf(manifest);
      const attach = (frame: HTMLIFrameElement): void => this.viewport.addFrame(frame);
      return [manifest, await openSession(manifest, this.store.package, isStrict(this.device), attach)];
    } catch (error) {
      this.setState('off');
      this.record.failed(`cannot launch: ${(error as Error).message}`, '');
      throw error;
    }
  }

  hide(): void {
    if (this.state !== 'foreground') return;
    this.setState('background');
    this.control().hide();
    this.showAway('游戏在后台', '回到游戏', () => this.show());
  }

  show(input?: EntryInput): void {
    if (this.state !== 'background') return;
    this.shell.hide();
    this.entered = complete(input);
    this.setState('foreground');
    this.control().show(this.entered);
  }

  async kill(): Promise<void> {
    const ended = this.end();
    this.showAway('游戏已结束', '打开游戏', () => void this.launch());
    await ended;
  }

  /** Whatever runs or is about to, runs no more; resolves when what it has stored is kept. */
  private async end(): Promise<void> {
    this.launches += 1;
    this.session?.end();
    this.session = null;
    this.menuEntries = ['favorite', 'link'];
    this.interrupted = false;
    this.contextLost = false;
    if (this.turned) this.turn();
    this.dialogs.closeAll();
    this.natives.clear();
    this.setState('off');
    await this.store.flushed();
  }

  /** Opens a card or code: to the running game as an entry, else as a cold start. A page of Moments is a run of its own. */
  async enter(input: EntryInput): Promise<void> {
    const own = input.scene === SINGLE_PAGE || this.entered.scene === SINGLE_PAGE;
    if (this.state === 'foreground') this.hide();
    if (this.state === 'background' && !own) this.show(input);
    else await this.launch(input);
  }

  resize(size: Size): void {
    this.window = size;
    this.layOut();
    if (this.session !== null) this.control().resized(size);
  }

  turn(): void {
    const { width, height } = this.viewport.size;
    this.turned = !this.turned;
    this.resize({ width: height, height: width });
  }

  setDevice(id: string): void {
    this.device = findDevice(id) ?? DEFAULT_DEVICE;
    this.window = null;
    this.turned = false;
    this.layOut();
    this.changed();
  }

  setNetwork(state: Partial<NetworkState>): void {
    this.network = { ...this.network, ...state };
    if (this.session !== null) this.control().networkChanged(this.network);
    this.changed();
  }

  /** What the instruments tell from now on. */
  sense(change: Partial<Senses>): void {
    const before = this.senses;
    this.senses = { ...before, ...change };
    this.session?.control.sensesChanged(before, this.senses);
    this.changed();
  }

  interruptAudio(phase: Interruption): void {
    this.interrupted = phase === 'begin';
    this.control().audioInterruption(phase);
    this.changed();
  }

  /** False when there is no context to take or to give back. */
  setContextLost(lost: boolean): boolean {
    const done = lost ? this.control().loseContext() : this.control().restoreContext();
    if (done) this.contextLost = lost;
    this.changed();
    return done;
  }

  private faultsChanged(): void {
    this.session?.control.faultsChanged();
    this.changed();
  }

  layOut(): void {
    const page = { width: window.innerWidth, height: window.innerHeight };
    const own = this.device.resizable ? page : this.device;
    const { width, height } = this.window ?? own;
    this.viewport.fit(this.device, { width, height }, page);
  }

  private pageResized(): void {
    const before = this.viewport.size;
    this.layOut();
    const { width, height } = this.viewport.size;
    const changed = before.width !== width || before.height !== height;
    if (changed && this.session !== null) this.control().resized({ width, height });
  }

  private setState(state: PhoneState): void {
    this.state = state;
    this.viewport.root.dataset.state = state;
    this.changed();
  }

  /** The game gives way to a page of the host's. What is answered brings it back by the way it was entered. */
  giveWay(): () => void {
    const session = this.session;
    this.setState('background');
    this.control().hide();
    return () => {
      if (this.session === session && this.state === 'background') this.show(this.entered);
    };
  }

  /** What lies over the screen while the game is not on it. */
  private showAway(text: string, label: string, press: () => void): void {
    this.shell.show(this.viewport.overlay, { text, label, press });
  }

  /** Under a page of Moments lies the way to the game. */
  private setBar({ scene, query }: Entry): void {
    this.bar?.remove();
    this.bar =
      scene === SINGLE_PAGE
        ? singlePageBar(() => void this.launch({ scene: FROM_SINGLE_PAGE, query }))
        : null;
    if (this.bar !== null) this.viewport.overlay.append(this.bar);
  }

  private openMenu(): void {
    const items = menuItems(this, this.menuEntries);
    this.dialogs.menu([...items, { label: '重新进入小游戏', press: () => void this.relaunch() }]);
  }

  private setMenu(entries: readonly MenuEntry[]): void {
    this.menuEntries = entries;
  }

  private firstFrame(): void {
    this.record.drawn = true;
    this.viewport.setCover(false);
    this.changed();
  }
}
