import type { Fault, HostCall } from '../../simulator/protocol/fault.ts';

/** How a call goes wrong; `once` is wrong at its first call and right from then on. */
export const WAYS = {
  absent: { how: 'absent' },
  throws: { how: 'throw' },
  fails: { how: 'fail' },
  never: { how: 'never' },
  once: { how: 'fail', times: 1 },
} as const satisfies Readonly<Record<string, Omit<Fault, 'api'>>>;

export type Way = keyof typeof WAYS;

export const WAY_NAMES = Object.keys(WAYS) as readonly Way[];

/** One call of the host in one of the two domains, as the recorder names it. */
export interface Call {
  readonly api: string;
  readonly domain: HostCall['domain'];
}

export interface Cell extends Call {
  readonly way: Way;
}

export const faultOf = ({ api, domain, way }: Cell): Fault => ({ api, domain, ...WAYS[way] });

export const nameOf = ({ api, domain }: Call): string => (domain === 'game' ? api : `${domain}: ${api}`);

/** The recorder sees calls of a context twice: as any object's, and by the name of WebGL or of the extension. */
const isTwin = ({ api }: Call, all: readonly Call[]): boolean => {
  if (api.startsWith('Extension.')) return true;
  return api.startsWith('Context.') && all.some((other) => other.api === api.replace('Context.', 'WebGL.'));
};

/** The calls of a launch and a run, each once. */
export const callsOf = (recorded: readonly HostCall[]): readonly Call[] =>
  recorded.filter((call) => !isTwin(call, recorded)).map(({ api, domain }) => ({ api, domain }));

export const cellsOf = (calls: readonly Call[], ways: readonly Way[] = WAY_NAMES): readonly Cell[] =>
  calls.flatMap((call) => ways.map((way) => ({ ...call, way })));
