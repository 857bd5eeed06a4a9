/** The host as old and foreign clients really are: every function may be missing. */
export type WxHost = Partial<WechatMinigame.Wx>;

/** Flags the runtime leaves on its global object, typed as untrusted. */
export type RuntimeFlags = Readonly<Record<string, unknown>>;
