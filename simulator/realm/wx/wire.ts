import { RELAY_HEADER, RELAY_URL, type RelayAnswer } from '../../protocol/relay-line.ts';
import { native } from '../natives.ts';

/** An answer to a request, its body not read yet. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Response['body'];
}

export interface Init {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | ArrayBuffer | null;
  readonly signal: AbortSignal;
}

/** Header values as text, each by its name in small letters. */
export const textHeaders = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
  );

/** By the page's own network: other hosts must let it read their answers. */
export const sendAsBrowser = async (url: string, init: Init): Promise<Answered> => {
  const { status, headers, body } = await native.fetch(url, init);
  return { status, headers: Object.fromEntries(headers.entries()), cookies: [], body };
};

/** By the simulator's server, which sends every method and asks nobody. */
export const sendByServer = async (
  url: string,
  { method, headers, body, signal }: Init,
): Promise<Answered> => {
  const order = encodeURIComponent(native.JSON.stringify({ url, method, headers }));
  const response = await native.fetch(RELAY_URL, {
    method: 'POST',
    headers: { [RELAY_HEADER]: order },
    body,
    signal,
  });
  const told = response.headers.get(RELAY_HEADER);
  if (told === null) throw new Error('the server did not answer');
  const answer = native.JSON.parse(decodeURIComponent(told)) as RelayAnswer;
  if (!answer.ok) throw new Error(answer.reason);
  return { status: answer.status, headers: answer.headers, cookies: answer.cookies, body: response.body };
};
