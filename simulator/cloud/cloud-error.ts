/** A call that failed, as `wx.cloud.callFunction` rejects. */
export interface CloudError {
  readonly errCode: number;
  readonly errMsg: string;
}

/** The codes this cloud answers with; the others of CloudBase never happen here. */
export const ERR_CODE = {
  badParameter: -401002,
  noFunction: -501000,
  quota: -501003,
  failed: -504001,
  executionFailed: -504002,
  timeout: -504003,
} as const;

export const cloudError = (errCode: number, reason: string): CloudError => ({
  errCode,
  errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${reason}`,
});
