import { native } from '../natives.ts';

const base64 = (text: string): string =>
  native.btoa(String.fromCharCode(...new native.TextEncoder().encode(text)));

/**
 * What the platform hands to a game sealed with the session key. There is no key here: the text is the base64 of the JSON
 * that a server would find, so that a local server can read it.
 */
export const sealed = (data: object) => ({
  encryptedData: base64(native.JSON.stringify(data)),
  iv: base64('simulator-no-key'),
  cloudID: `simulator-${base64(native.JSON.stringify(data)).slice(0, 24)}`,
});
