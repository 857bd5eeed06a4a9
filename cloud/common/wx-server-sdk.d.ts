/**
 * The part of the SDK the functions use. Its own typings (4.0.2) say the environment is a text, though the constant
 * it gives for "this one" is a symbol, and leave out `throwOnNotFound`.
 */
declare module 'wx-server-sdk' {
  interface CloudSdk {
    readonly DYNAMIC_CURRENT_ENV: symbol;
    init(options: { env: symbol }): void;
    getWXContext(): { readonly OPENID?: string; readonly APPID?: string };
    database(options: { throwOnNotFound: boolean }): import('./wx-store.ts').SdkDatabase;
    readonly openapi: {
      readonly wxacode: {
        getUnlimited(options: {
          scene: string;
        }): Promise<{ readonly contentType: string; readonly buffer: Buffer }>;
      };
      readonly subscribeMessage: {
        send(options: {
          touser: string;
          templateId: string;
          data: Record<string, { value: string }>;
        }): Promise<object>;
      };
    };
  }
  const cloud: CloudSdk;
  export default cloud;
}
