/** Values as the host gave them, untrusted; undefined where it says nothing. `client`: the version of WeChat. */
export interface DeviceFacts {
  readonly model?: unknown;
  readonly system?: unknown;
  readonly platform?: unknown;
  readonly client?: unknown;
  readonly baseLibrary?: unknown;
  readonly memoryMB?: unknown;
  readonly benchmark?: unknown;
}
