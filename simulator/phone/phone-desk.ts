import type { Challenge, SharedCard } from '../protocol/chat.ts';
import type { Device } from '../protocol/device.ts';
import type { RealmControl } from '../protocol/realm-port.ts';
import type { Dialogs } from './dialogs.ts';
import type { UserPermissions } from './permissions.ts';
import type { EntryInput, PhoneState } from './phone-api.ts';
import type { Record } from './record.ts';
import type { Viewport } from './viewport.ts';

/** What the host's pages, the capsule's menu and the cards need of the phone they are on. */
export interface PhoneDesk {
  readonly user: string;
  readonly device: Device;
  readonly viewport: Viewport;
  readonly record: Record;
  readonly dialogs: Dialogs;
  readonly permissions: UserPermissions;
  readonly state: PhoneState;
  readonly frozenAt: number | null;
  readonly sendsByItself: boolean;
  readonly changed: () => void;
  readonly sharing: {
    share(card: SharedCard): Promise<void>;
    keep(card: SharedCard): Promise<void>;
    deliver(chat: string, card: SharedCard): Promise<void>;
  };
  readonly pages: {
    preview(images: readonly string[], current: number): void;
    offer(challenge: Challenge): Promise<void>;
  };
  clipboard: string;
  /** The running game. Throws when there is none. */
  control(): RealmControl;
  /** The game gives way to a page of the host's; what is answered brings it back. */
  giveWay(): () => void;
  enter(input: EntryInput): Promise<void>;
}
