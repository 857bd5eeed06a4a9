import { type Failure, failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { rowSize } from './fill-row.ts';

/** The numbers of the game. Lengths in board units, times in ticks of 1/60 s, speeds in units a tick. */
export interface Rules {
  /** A run made under one version is only compared with runs of the same. */
  readonly rulesVersion: number;
  readonly board: {
    readonly width: number;
    readonly height: number;
    readonly dangerY: number;
    readonly dropY: number;
  };
  /** Radius of each tier, growing. */
  readonly radii: readonly number[];
  /** How many of tiers 0, 1, 2 … are in a full bag. */
  readonly bag: readonly number[];
  readonly drop: { readonly cooldownTicks: number; readonly speed: number };
  /** How long a merged piece takes to reach its size. */
  readonly growTicks: number;
  /** Its size at first, at least this share of its parents', so that it does not start inside its neighbours. */
  readonly growFrom: number;
  /** Points for merging two of tier 0 … 9. */
  readonly worth: readonly number[];
  readonly chain: {
    /** How long after a merge a merge of what it made goes on with its chain. */
    readonly windowTicks: number;
    /** The n-th link counts n-fold, up to this. */
    readonly mostFactor: number;
  };
  /** Points for two full moons. */
  readonly moonBonus: number;
  readonly danger: {
    /** A piece within this distance of where it was … */
    readonly calmDistance: number;
    /** … for this long is at rest, … */
    readonly calmTicks: number;
    /** … and at rest over the line for this long it ends the run. */
    readonly countTicks: number;
  };
  readonly sprint: {
    /** How many of tiers 0, 1, 2 … lie in each of the rows that fill the jar at first. */
    readonly fill: readonly number[];
    readonly fillRows: number;
    readonly startTicks: number;
    /** What merging two of tier 0, 1, 2 … adds to the clock, … */
    readonly wonTicks: readonly number[];
    /** … and the most that a run wins. */
    readonly mostWonTicks: number;
  };
  readonly tools: {
    /** A player holds at most so many of each. */
    readonly most: number;
    /** The link of a chain that earns a shake, … */
    readonly shakeChain: number;
    /** … the tier of a new piece that earns tongs, … */
    readonly tongsTier: number;
    /** … and the one that earns a raise. */
    readonly raiseTier: number;
    readonly shakeSpeed: number;
  };
  /** Contacts that begin slower than this are no event. */
  readonly impactSpeed: number;
  readonly physics: PhysicsRules;
}

export interface PhysicsRules {
  /** Thousands of units per s². */
  readonly gravity: number;
  /** Mass of a disc of radius 1; mass grows with radius^1.75. */
  readonly massScale: number;
  readonly friction: number;
  readonly restitution: number;
  /** Share of the speed lost to air in a tick. */
  readonly airFriction: number;
  readonly subSteps: number;
  readonly contactHertz: number;
  readonly contactDamping: number;
  readonly rolling: number;
  readonly pushSpeed: number;
  readonly slop: number;
  readonly touchGap: number;
  readonly margin: number;
  readonly bounceSpeed: number;
  readonly calmDistance: number;
  readonly calmTicks: number;
}

const MAX_TICKS = 100_000;
const MAX_LENGTH = 10_000;
const MAX_WORTH = 1_000_000;

/** Reads numbers out of untrusted JSON and remembers the first thing that is wrong. */
class Reader {
  wrong: Failure | null = null;
  private readonly file: 'balance' | 'physics';

  constructor(file: 'balance' | 'physics') {
    this.file = file;
  }

  number(source: unknown, name: string, min: number, max: number): number {
    const value = this.member(source, name);
    if (typeof value !== 'number') return this.refuse('input/wrong-type', name, min);
    if (!(value >= min && value <= max)) return this.refuse('input/out-of-range', name, min);
    return value;
  }

  integer(source: unknown, name: string, min: number, max: number): number {
    const value = this.number(source, name, min, max);
    return Number.isInteger(value) ? value : this.refuse('input/wrong-type', name, min);
  }

  numbers(
    source: unknown,
    name: string,
    lengths: readonly [number, number],
    bounds: readonly [number, number],
  ): readonly number[] {
    const list = this.member(source, name);
    if (!Array.isArray(list) || list.length < lengths[0] || list.length > lengths[1]) {
      this.refuse('input/wrong-type', name, 0);
      return [];
    }
    return list.map((_, index) => this.integer(list, String(index), bounds[0], bounds[1]));
  }

  member(source: unknown, name: string): unknown {
    return typeof source === 'object' && source !== null
      ? (source as Record<string, unknown>)[name]
      : undefined;
  }

  refuse(code: Failure['code'], name: string, instead: number): number {
    this.wrong = this.wrong ?? failure(code, `${this.file}: ${name}`);
    return instead;
  }
}

const readBoard = (reader: Reader, balance: unknown): Rules['board'] => {
  const board = reader.member(balance, 'board');
  const height = reader.integer(board, 'height', 100, MAX_LENGTH);
  const dangerY = reader.integer(board, 'dangerY', 1, height);
  return {
    width: reader.integer(board, 'width', 100, MAX_LENGTH),
    height,
    dangerY,
    dropY: reader.integer(board, 'dropY', 1, dangerY),
  };
};

const readDanger = (reader: Reader, balance: unknown): Rules['danger'] => {
  const danger = reader.member(balance, 'danger');
  return {
    calmDistance: reader.number(danger, 'calmDistance', 0.1, 100),
    calmTicks: reader.integer(danger, 'calmTicks', 1, MAX_TICKS),
    countTicks: reader.integer(danger, 'countTicks', 1, MAX_TICKS),
  };
};

const readChain = (reader: Reader, balance: unknown): Rules['chain'] => {
  const chain = reader.member(balance, 'chain');
  return {
    windowTicks: reader.integer(chain, 'windowTicks', 1, MAX_TICKS),
    mostFactor: reader.integer(chain, 'mostFactor', 1, 1000),
  };
};

const readSprint = (reader: Reader, balance: unknown): Rules['sprint'] => {
  const sprint = reader.member(balance, 'sprint');
  return {
    fill: reader.numbers(sprint, 'fill', [1, TIERS], [0, 20]),
    fillRows: reader.integer(sprint, 'fillRows', 0, 20),
    startTicks: reader.integer(sprint, 'startTicks', 1, MAX_TICKS),
    wonTicks: reader.numbers(sprint, 'wonTicks', [TIERS, TIERS], [0, MAX_TICKS]),
    mostWonTicks: reader.integer(sprint, 'mostWonTicks', 0, MAX_TICKS),
  };
};

const readTools = (reader: Reader, balance: unknown): Rules['tools'] => {
  const tools = reader.member(balance, 'tools');
  return {
    most: reader.integer(tools, 'most', 0, 1000),
    shakeChain: reader.integer(tools, 'shakeChain', 1, 1000),
    tongsTier: reader.integer(tools, 'tongsTier', 1, TIERS),
    raiseTier: reader.integer(tools, 'raiseTier', 1, TIERS),
    shakeSpeed: reader.number(tools, 'shakeSpeed', 0, 100),
  };
};

const readPhysics = (reader: Reader, source: unknown): PhysicsRules => {
  const number = (name: string, min: number, max: number): number => reader.number(source, name, min, max);
  return {
    gravity: number('gravity', 0.1, 10),
    massScale: number('massScale', 0.0001, 1000),
    friction: number('friction', 0, 1),
    restitution: number('restitution', 0, 0.9),
    airFriction: number('airFriction', 0, 0.5),
    subSteps: reader.integer(source, 'subSteps', 1, 16),
    contactHertz: number('contactHertz', 1, 480),
    contactDamping: number('contactDamping', 0.1, 100),
    rolling: number('rolling', 0, 1),
    pushSpeed: number('pushSpeed', 0.1, 100),
    slop: number('slop', 0, 2),
    touchGap: number('touchGap', 0, 2),
    margin: number('margin', 0.01, 10),
    bounceSpeed: number('bounceSpeed', 0, 100),
    calmDistance: number('calmDistance', 0.001, 10),
    calmTicks: reader.integer(source, 'calmTicks', 1, 600),
  };
};

/** Rows that fill the jar lie beside and over each other in it, under the line. */
const checkFill = (reader: Reader, rules: Rules): void => {
  const { width, height } = rowSize(rules.radii, rules.sprint.fill);
  const { board, sprint } = rules;
  if (width > board.width || sprint.fillRows * height > board.height - board.dangerY)
    reader.refuse('input/out-of-range', 'fill', 0);
};

const checkLadder = (reader: Reader, rules: Rules): void => {
  const grows = rules.radii.every((radius, tier) => tier === 0 || radius > (rules.radii[tier - 1] as number));
  if (!grows || 2 * Math.max(...rules.radii) > rules.board.width)
    reader.refuse('input/out-of-range', 'radii', 0);
};

/** `settings`: `{ balance, physics }`, the two files as parsed JSON. Names the first fault, its file and its field. */
export const parseRules = (settings: {
  readonly balance: unknown;
  readonly physics: unknown;
}): Result<Rules> => {
  const { balance, physics } = settings;
  const reader = new Reader('balance');
  const physicsReader = new Reader('physics');
  const drop = reader.member(balance, 'drop');
  const rules: Rules = {
    rulesVersion: reader.integer(balance, 'rulesVersion', 1, 255),
    board: readBoard(reader, balance),
    radii: reader.numbers(balance, 'radii', [TIERS, TIERS], [1, MAX_LENGTH]),
    bag: reader.numbers(balance, 'bag', [1, TIERS], [1, 1000]),
    drop: {
      cooldownTicks: reader.integer(drop, 'cooldownTicks', 1, MAX_TICKS),
      speed: reader.number(drop, 'speed', 0, 100),
    },
    growTicks: reader.integer(balance, 'growTicks', 1, 120),
    growFrom: reader.number(balance, 'growFrom', 0.1, 1),
    worth: reader.numbers(balance, 'worth', [TIERS - 1, TIERS - 1], [1, MAX_WORTH]),
    chain: readChain(reader, balance),
    moonBonus: reader.integer(balance, 'moonBonus', 0, MAX_WORTH),
    danger: readDanger(reader, balance),
    sprint: readSprint(reader, balance),
    tools: readTools(reader, balance),
    impactSpeed: reader.number(balance, 'impactSpeed', 0, 100),
    physics: readPhysics(physicsReader, physics),
  };
  if (!reader.wrong) checkLadder(reader, rules);
  if (!reader.wrong) checkFill(reader, rules);
  const wrong = reader.wrong ?? physicsReader.wrong;
  return wrong ? fail(wrong) : ok(rules);
};
