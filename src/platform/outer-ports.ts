import type { SignedOrder } from '../shared/cloud-orders.ts';
import type { Result } from '../shared/result.ts';
import type { ShareCard } from '../shared/share-card.ts';
import type { ContactKind, CoveredContact } from '../shared/vocabulary/contacts.ts';

/** What the platform has beside the game: its shop, its pages and its statistics. Named through `Platform` in ports.ts. */

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

/** One step of a run in the platform's funnel of levels. */
export interface LevelStep {
  readonly level: number;
  readonly name: string;
  readonly result: 'entered' | 'reached' | 'failed';
  /** How long it was played. */
  readonly seconds: number;
  /** 0…100: how far it came. */
  readonly progress: number;
}

/** What the platform counts for the operator; where it is missing nothing is counted. */
export interface AnalyticsPort {
  /** One event by its id in the console. */
  report(event: string, fields: Readonly<Record<string, string | number>>): void;
  /** How long something took, by the number of its scene in the console; the client counts the first of a launch. */
  reportTime(scene: number, milliseconds: number): void;
  reportLevel(step: LevelStep): void;
  /** The arms of experiments by their keys in the console; none where the client knows of no experiments. */
  arms(keys: readonly string[]): Promise<Readonly<Record<string, string>>>;
}

/** Newer versions of the game, which the host downloads while it is played. */
export interface UpdatePort {
  /** Whether one is there that has not been taken yet. */
  isReady(): boolean;
  /** Opens the game anew as that version, at once. Where it fails, the version comes at a later start. */
  apply(): void;
}

/** Chat tools: the client works for one chat, into which cards go. Clients without them fail with host/unsupported. */
export interface ChatToolPort {
  /** Whether it works for a chat now. The usual chooser of chats is shut meanwhile. */
  isOpen(): boolean;
  /** From a tap. The player chooses the chat. */
  open(): Promise<Result<void>>;
  close(): void;
  /** Into the chat, without leaving the game. */
  send(card: ShareCard): Promise<Result<void>>;
  /** The player chooses one of the chat, who is mentioned with a line of at most 30 characters that leads into the game. */
  callOn(line: string, query: string): Promise<Result<void>>;
}
