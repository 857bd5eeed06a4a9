import type { IncomingMessage } from 'node:http';
import type { Cloud } from '../cloud/cloud.ts';
import { cloudError, ERR_CODE } from '../cloud/cloud-error.ts';
import { CALM } from '../cloud/switches.ts';
import { CLOUD_ID_FIELD } from '../protocol/sealed.ts';
import type { Seals } from '../social/seals.ts';
import { readText } from './read-text.ts';

/** A user of the simulator as the cloud knows players. */
export const openidOf = (user: string): string => `o-${user}`;

const cloudIdIn = (value: unknown): string | null => {
  const id = (value as Record<string, unknown> | null | undefined)?.[CLOUD_ID_FIELD];
  return typeof id === 'string' ? id : null;
};

/** Ids of sealed data in the fields of a call's data, and nowhere deeper, are what a function finds opened. wx.cloud.CloudID. */
const unsealed = (seals: Seals, data: unknown, user: string): unknown => {
  if (typeof data !== 'object' || data === null) return data;
  const fields = Object.entries(data).map(([name, value]) => {
    const id = cloudIdIn(value);
    return [name, id === null ? value : seals.open(id, user)];
  });
  return Object.fromEntries(fields);
};

/** Hands a phone's call on: the body is `{ name, data, user }`, the answer a CallResult, both JSON. */
export const answerCall = async (
  cloud: Cloud | null,
  seals: Seals,
  request: IncomingMessage,
): Promise<string> => {
  if (cloud === null) {
    return JSON.stringify({ ok: false, error: cloudError(ERR_CODE.noFunction, 'no cloud was started') });
  }
  const body = await readText(request);
  try {
    const { name, data, user } = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify(
      await cloud.call(String(name), unsealed(seals, data, String(user)), openidOf(String(user))),
    );
  } catch (error) {
    return JSON.stringify({ ok: false, error: cloudError(ERR_CODE.badParameter, String(error)) });
  }
};

const isNumber = (value: unknown): boolean => typeof value === 'number' && value >= 0;

/** The faults the desk asks for, on a cloud that is otherwise calm; the answer is what is set now. */
export const setSwitches = async (cloud: Cloud | null, request: IncomingMessage): Promise<string> => {
  const asked = JSON.parse(await readText(request)) as Record<string, unknown>;
  const known = Object.entries(asked).filter(([name, value]) => name in CALM && isNumber(value));
  if (cloud !== null) cloud.switches = { ...CALM, ...Object.fromEntries(known) };
  return JSON.stringify(cloud?.switches ?? null);
};
