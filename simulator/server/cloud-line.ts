import type { IncomingMessage } from 'node:http';
import type { Cloud } from '../cloud/cloud.ts';
import { cloudError, ERR_CODE } from '../cloud/cloud-error.ts';
import { CALM } from '../cloud/switches.ts';
import { readText } from './read-text.ts';

/** A user of the simulator as the cloud knows players. */
export const openidOf = (user: string): string => `o-${user}`;

/** Hands a phone's call on: the body is `{ name, data, user }`, the answer a CallResult, both JSON. */
export const answerCall = async (cloud: Cloud | null, request: IncomingMessage): Promise<string> => {
  if (cloud === null) {
    return JSON.stringify({ ok: false, error: cloudError(ERR_CODE.noFunction, 'no cloud was started') });
  }
  const body = await readText(request);
  try {
    const { name, data, user } = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify(await cloud.call(String(name), data, openidOf(String(user))));
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
