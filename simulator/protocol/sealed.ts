/** What the platform hands to a game sealed with the session key: its server opens it, or a cloud function by the id. */
export interface Sealed {
  /** AES-128-CBC under the session key, base64. */
  readonly encryptedData: string;
  readonly iv: string;
  readonly cloudID: string;
  /** SHA-1 of the raw text and the session key, where there is such a text; else empty. */
  readonly signature: string;
}

/** How a phone writes an id of sealed data that the cloud is to replace: the one field of an object. */
export const CLOUD_ID_FIELD = 'simulator:cloudID';
