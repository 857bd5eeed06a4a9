import './shell.ts';
import {
  compare,
  type Effort,
  type Meter,
  measureRest,
  type RestRow,
  type Row,
  type SceneName,
} from './measure.ts';
import { box2d } from './peers/box2d.ts';
import { matter } from './peers/matter.ts';
import { ours } from './peers/ours.ts';
import { planck } from './peers/planck.ts';
import { rapier } from './peers/rapier.ts';
import type { Peer } from './scene.ts';

/** What the worker is asked for; put before the bundle as `globalThis.benchOrder`. */
export interface Order {
  readonly host: string;
  readonly pieces: number;
  readonly scenes: readonly SceneName[];
  readonly effort: Effort;
  readonly rest: boolean;
}

export interface Answer {
  readonly rows: readonly Row[];
  readonly rest: readonly RestRow[];
  readonly missing: readonly string[];
}

interface Shell {
  readonly benchOrder: Order;
  readonly process?: { cpuUsage(): { user: number; system: number }; memoryUsage(): { heapUsed: number } };
  /** Seconds with a fraction, in the shell of JavaScriptCore. */
  readonly preciseTime?: () => number;
  readonly print?: (line: string) => void;
}

const shell = globalThis as unknown as Shell;

const meterOf = ({ process, preciseTime }: Shell): Meter => {
  if (process) {
    return { cpuMs: () => process.cpuUsage().user / 1000, heapBytes: () => process.memoryUsage().heapUsed };
  }
  return { cpuMs: preciseTime ? () => preciseTime() * 1000 : () => Date.now(), heapBytes: null };
};

const say = shell.print ?? console.log;

const main = async (): Promise<void> => {
  const { host, pieces, scenes, effort, rest } = shell.benchOrder;
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const peer of [ours, matter, planck, box2d, rapier]) {
    const reason = await peer.prepare().catch((error: unknown) => String(error));
    if (reason === null) peers.push(peer);
    else missing.push(`${peer.name}: ${reason}`);
  }
  const meter = meterOf(shell);
  const rows = scenes.flatMap((scene) => compare(peers, host, pieces, scene, effort, meter));
  const answer: Answer = { rows, rest: rest ? peers.map((peer) => measureRest(peer, pieces)) : [], missing };
  say(JSON.stringify(answer));
};

// A shell may end in silence when a promise is refused.
main().catch((error: unknown) => say(`${error}`));
