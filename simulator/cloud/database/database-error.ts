/** Codes as CloudBase answers them; the SDK turns them into numbers. */
export type DatabaseCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_NOT_EXIST'
  | 'INVALID_PARAM';

export class DatabaseError extends Error {
  readonly code: DatabaseCode;

  constructor(code: DatabaseCode, message: string) {
    super(message);
    this.code = code;
  }
}
