import { createHmac, timingSafeEqual } from 'node:crypto';

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** The call that a `paySig` is for; it is part of what is signed. */
const PAY_CALL = 'requestMidasPaymentGameItem';

/** Says to the platform that the order is ours: by the payment application's key, which only the cloud has. */
export const makePaySig = (appKey: string, signData: string): string =>
  hmac(appKey, `${PAY_CALL}&${signData}`);

/** Says to the platform that it is this player's: by the key of the player's session. */
export const makeSessionSignature = (sessionKey: string, signData: string): string =>
  hmac(sessionKey, signData);

/** What the platform signs of a notice. */
export const makeEventSig = (appKey: string, event: string, payload: string): string =>
  hmac(appKey, `${event}&${payload}`);

/** Without a key nothing is right; and how much of a wrong one is right does not show in the time it takes. */
export const isEventSig = (appKey: string, event: string, payload: string, signature: string): boolean => {
  const right = Buffer.from(makeEventSig(appKey, event, payload));
  const given = Buffer.from(signature);
  return appKey !== '' && given.length === right.length && timingSafeEqual(given, right);
};
