import { type Failure, failure, type HostCode } from '../../shared/failure.ts';
import { textOf } from '../text-of.ts';

/** Rows of the host's PublicErrno table and of wx.cloud's error codes that mean something to us; the rest stays unknown. */
const CODE_OF_NUMBER: Readonly<Record<number, HostCode>> = {
  1: 'host/cancelled',
  3: 'host/denied',
  5: 'host/timeout',
  100: 'host/unsupported',
  102: 'host/denied',
  103: 'host/denied',
  104: 'host/denied',
  108: 'host/network',
  112: 'host/denied',
  600001: 'host/network',
  600002: 'host/network',
  600003: 'host/network',
  600007: 'host/network',
  [-1]: 'host/network',
  [-401001]: 'host/denied',
  [-501000]: 'host/not-found',
  [-501002]: 'host/timeout',
  [-501003]: 'host/quota',
  [-501004]: 'host/quota',
  [-504001]: 'host/network',
  [-504003]: 'host/timeout',
  1300002: 'host/not-found',
  1300013: 'host/denied',
  1300014: 'host/denied',
  1300202: 'host/quota',
  1301000: 'host/denied',
  1301003: 'host/denied',
  1301004: 'host/denied',
};

/** For answers without a known number. First match counts: a refused gesture also says "permission" on some clients. */
const CODE_OF_TEXT: readonly (readonly [RegExp, HostCode])[] = [
  [/user (interaction|gesture)|touchend|tap gesture/i, 'host/needs-gesture'],
  [/cancel/i, 'host/cancelled'],
  [/exceed|quota|limit reached|maximum size|no space/i, 'host/quota'],
  [/no such file|not found|not exist|does not exist/i, 'host/not-found'],
  [/time ?out|timed out/i, 'host/timeout'],
  [/den(y|ied)|permission|unauthori[sz]ed|privacy|auth /i, 'host/denied'],
  [/not support|unsupported|not a function|not implemented|not defined/i, 'host/unsupported'],
  [/network|interrupted|domain|abort|disconnect/i, 'host/network'],
];

const fieldOf = (cause: unknown, name: string): unknown =>
  typeof cause === 'object' && cause !== null ? (cause as Record<string, unknown>)[name] : undefined;

const messageOf = (cause: unknown): string => {
  const text = fieldOf(cause, 'errMsg') ?? fieldOf(cause, 'message');
  return typeof text === 'string' ? text : textOf(cause);
};

const codeOfNumber = (value: unknown): HostCode | undefined =>
  typeof value === 'number' ? CODE_OF_NUMBER[value] : undefined;

const codeOfText = (text: string): HostCode | undefined =>
  CODE_OF_TEXT.find(([pattern]) => pattern.test(text))?.[1];

/**
 * The one place where a host's fault becomes a coded value. `cause` is what `fail` was given or what was thrown.
 * An errno outranks an errCode (PublicErrno guide), and both outrank the text.
 */
export const toFailure = (cause: unknown, action: string): Failure => {
  const errno = fieldOf(cause, 'errno');
  const errCode = fieldOf(cause, 'errCode');
  const text = messageOf(cause);
  const code = codeOfNumber(errno) ?? codeOfNumber(errCode) ?? codeOfText(text) ?? 'host/unknown';
  const number = errno ?? errCode;
  return failure(
    code,
    number === undefined ? `${action}: ${text}` : `${action}: ${text} (${textOf(number)})`,
  );
};
