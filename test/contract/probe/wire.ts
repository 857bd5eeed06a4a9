/** Lines on the game's console that are meant for the driver outside. */
export const REQUEST = 'contract request ';
export const RESULT = 'contract result ';
export const DONE = 'contract done';

/** The storage key under which the driver answers request number `id`. */
export const answerKey = (id: number): string => `contract answer ${id}`;

export interface HandsRequest {
  readonly id: number;
  readonly hand: string;
  readonly values: readonly unknown[];
}

/** `broken` is null for a promise that was kept. */
export interface ContractResult {
  readonly name: string;
  readonly broken: string | null;
}
