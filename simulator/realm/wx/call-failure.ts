/** Why a call failed, as the host words it after `<api>:fail `. */
export class CallFailure extends Error {
  readonly errno: number | null;
  /** Older families number their failures apart from errno. */
  readonly errCode: number | null;

  constructor(reason: string, errno: number | null = null, errCode: number | null = null) {
    super(reason);
    this.errno = errno;
    this.errCode = errCode;
  }
}
