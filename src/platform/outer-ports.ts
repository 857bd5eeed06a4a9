import type { SignedOrder } from '../shared/cloud-orders.ts';
import type { Result } from '../shared/result.ts';
import type { ContactKind, CoveredContact } from '../shared/vocabulary/contacts.ts';

/** What the platform has beside the game: its shop and its pages. Named through `Platform` in ports.ts. */

/** Points of the window. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The platform's payment for items of the game. */
export interface PaymentPort {
  /** Whether this client takes payments for them. */
  readonly able: boolean;
  /** What tells the platform's servers, once, who this player is. */
  login(): Promise<Result<string>>;
  /** Opens the platform's page for an order that the cloud has signed; ok once the client says that it was paid. */
  pay(order: SignedOrder): Promise<Result<void>>;
}

/** Pages of the platform's where the player reaches the operator and other players. */
export interface ContactPort {
  /** What this client has. */
  readonly has: readonly ContactKind[];
  /** Opens the conversation with the service, from a tap and within it; answered once it stands. */
  openService(): Promise<Result<void>>;
  /** Lays a button of the platform's, which is not seen, over a place of the window; answers how it is taken away. */
  cover(kind: CoveredContact, place: Place): Result<() => void>;
}
