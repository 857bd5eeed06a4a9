import type { Entry } from '../protocol/entry.ts';
import type { RealmHost } from '../protocol/realm-port.ts';
import type { Clock } from './clock.ts';
import type { HostCalls } from './host-calls.ts';
import type { Signals } from './signals.ts';

/** What every API family of one running game shares. */
export interface Context {
  readonly host: RealmHost;
  readonly clock: Clock;
  readonly signals: Signals;
  readonly hostCalls: HostCalls;
  /** Latest way in; changes with each show. */
  entered: Entry;
  /** True only while touchend listeners run: calls that need the player's hand look at it. */
  gesture: boolean;
  /** wx.login was answered in this run. */
  loggedIn: boolean;
  /** Names and roots of the subpackages whose code has run. */
  readonly loadedPackages: Set<string>;
  runPackage(root: string): Promise<void>;
}
