import { type Entry, parseQuery } from '../protocol/entry.ts';
import type { Manifest } from '../protocol/manifest.ts';
import type { NetworkState, RealmHost, Size } from '../protocol/realm-port.ts';
import type { Senses } from '../protocol/senses.ts';
import { clipboardOf } from './clipboard.ts';
import type { Dialogs } from './dialogs.ts';
import type { Faults } from './faults.ts';
import type { EntryInput } from './phone-api.ts';
import type { Record } from './record.ts';
import type { ShareFlow } from './share-flow.ts';
import { memoryStore, SINGLE_PAGE } from './single-page.ts';
import type { UserStore } from './user-store.ts';
import type { Viewport } from './viewport.ts';

/** What a realm's host needs of the phone it runs on. */
interface Hosting
  extends Pick<
    RealmHost,
    'device' | 'user' | 'baseLibrary' | 'switches' | 'frozenAt' | 'permissions' | 'pages' | 'natives'
  > {
  readonly record: Record;
  readonly dialogs: Dialogs;
  readonly faults: Faults;
  readonly sharing: ShareFlow;
  readonly store: UserStore;
  readonly viewport: Viewport;
  readonly network: NetworkState;
  readonly senses: Senses;
  readonly changed: () => void;
  clipboard: string;
  sense(change: Partial<Senses>): void;
  resize(size: Size): void;
  turn(): void;
  hide(): void;
  kill(): Promise<void>;
  launch(input?: EntryInput): Promise<void>;
}

/** The phone as the realm of one run has it. `own` is what the phone keeps of that run. */
export const hostOf = (
  phone: Hosting,
  manifest: Manifest,
  launch: Entry,
  own: Pick<RealmHost, 'firstFrame' | 'shareMenu'>,
): RealmHost => {
  const { record, dialogs, device, user, baseLibrary, switches, frozenAt, permissions, pages, natives } =
    phone;
  return {
    ...{ manifest, launch, device, user, baseLibrary, switches, frozenAt, permissions, pages, natives },
    ...own,
    storage: launch.scene === SINGLE_PAGE ? memoryStore() : phone.store.texts,
    ...phone.store.kept,
    temporary: new Map(),
    ...{ openData: null, privacy: { ask: null } },
    window: () => phone.viewport.size,
    network: () => phone.network,
    senses: () => phone.senses,
    sense: (change) => phone.sense(change),
    turn: () => phone.turn(),
    setWindow: (size) => phone.resize(size),
    log: (level, parts, from) => record.log(level, parts, from),
    failed: (message, stack) => record.failed(message, stack),
    called: (api, subject, from = 'game') => phone.faults.called(api, subject, from),
    isAbsent: (api, from = 'game') => phone.faults.isAbsent(api, from),
    leave: () => phone.hide(),
    share: (card) => void phone.sharing.share(card),
    dialog: (dialog, answer) => dialogs.open(dialog, answer),
    closeDialog: () => dialogs.closeToast(),
    vibrate: (strength) => void record.vibrations.push(strength),
    clipboard: clipboardOf(phone),
    exit: () => void phone.kill(),
    restart: (query) => void phone.launch({ query: parseQuery(query) }),
  };
};
