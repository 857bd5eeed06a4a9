import type { IncomingMessage } from 'node:http';
import type { Cloud } from '../cloud/cloud.ts';
import { cloudError, ERR_CODE } from '../cloud/cloud-error.ts';
import { readText } from './read-text.ts';

/** A user of the simulator as the cloud knows players. */
export const openidOf = (user: string): string => `o-${user}`;

/** Hands a phone's call on: the body is `{ name, data, user }`, the answer a CallResult, both JSON. */
export const answerCall = async (cloud: Cloud | null, request: IncomingMessage): Promise<string> => {
  if (cloud === null) {
    return JSON.stringify({ ok: false, error: cloudError(ERR_CODE.noFunction, 'no cloud was started') });
  }
  try {
    const { name, data, user } = JSON.parse(await readText(request)) as Record<string, unknown>;
    return JSON.stringify(await cloud.call(String(name), data, openidOf(String(user))));
  } catch (error) {
    return JSON.stringify({ ok: false, error: cloudError(ERR_CODE.badParameter, String(error)) });
  }
};
