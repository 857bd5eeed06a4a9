import typed from '../typed.json' with { type: 'json' };
import { CallFailure } from './call-failure.ts';

/** Types of the options' fields by call, from the official typings: `Number`, or `Number!` where it may not be left out. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, string>>>> = typed.parameters;

/** Calls whose fields are all typed as required, also those that came years later, or that say what leaving them out means. */
const ALL_OPTIONAL: readonly string[] = ['showKeyboard', 'broadcastInRoom', 'getLostFrames'];

/** Fields typed as something else than what their own text says they hold: a truth as a word, a seat as a truth. */
const MISTYPED: readonly string[] = ['createRoom.needUserInfo', 'ownerLeaveRoom.assignOwnerToPosNum'];

/** A bad parameter. runtime/debug/PublicErrno. */
const ERRNO = 1001;

/** A value's type as the host words it: Number, Array, Undefined and so on. */
const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** Throws what the host answers to a field of another type, or to one that is missing. */
export const checkParameters = (api: string, option: object): void => {
  for (const [name, expected] of Object.entries(PARAMETERS[api] ?? {})) {
    const value = (option as Record<string, unknown>)[name];
    const type = expected.replace('!', '');
    if ((type === expected || ALL_OPTIONAL.includes(api)) && isNothing(value)) continue;
    const given = typeOf(value);
    if (given === type || MISTYPED.includes(`${api}.${name}`)) continue;
    const words = `parameter error: parameter.${name} should be ${type} instead of ${given};`;
    throw new CallFailure(words, ERRNO);
  }
};
