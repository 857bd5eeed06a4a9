import { fail, ok, type Result } from '../shared/result.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { checkTwists } from './apply-twist.ts';
import { rowSize } from './fill-row.ts';
import type { PhysicsRules, Rules } from './rules.ts';
import { SettingsReader } from './settings-reader.ts';
import { parseTwists } from './twists.ts';

const MAX_TICKS = 100_000;
const MAX_LENGTH = 10_000;
const MAX_WORTH = 1_000_000;

const readBoard = (reader: SettingsReader, balance: unknown): Rules['board'] => {
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

const readDanger = (reader: SettingsReader, balance: unknown): Rules['danger'] => {
  const danger = reader.member(balance, 'danger');
  return {
    calmDistance: reader.number(danger, 'calmDistance', 0.1, 100),
    calmTicks: reader.integer(danger, 'calmTicks', 1, MAX_TICKS),
    countTicks: reader.integer(danger, 'countTicks', 1, MAX_TICKS),
  };
};

const readChain = (reader: SettingsReader, balance: unknown): Rules['chain'] => {
  const chain = reader.member(balance, 'chain');
  return {
    windowTicks: reader.integer(chain, 'windowTicks', 1, MAX_TICKS),
    mostFactor: reader.integer(chain, 'mostFactor', 1, 1000),
  };
};

const readSprint = (reader: SettingsReader, balance: unknown): Rules['sprint'] => {
  const sprint = reader.member(balance, 'sprint');
  return {
    fill: reader.numbers(sprint, 'fill', [1, TIERS], [0, 20]),
    fillRows: reader.integer(sprint, 'fillRows', 0, 20),
    startTicks: reader.integer(sprint, 'startTicks', 1, MAX_TICKS),
    wonTicks: reader.numbers(sprint, 'wonTicks', [TIERS, TIERS], [0, MAX_TICKS]),
    mostWonTicks: reader.integer(sprint, 'mostWonTicks', 0, MAX_TICKS),
  };
};

const readTools = (reader: SettingsReader, balance: unknown): Rules['tools'] => {
  const tools = reader.member(balance, 'tools');
  return {
    most: reader.integer(tools, 'most', 0, 1000),
    shakeChain: reader.integer(tools, 'shakeChain', 1, 1000),
    tongsTier: reader.integer(tools, 'tongsTier', 1, TIERS),
    raiseTier: reader.integer(tools, 'raiseTier', 1, TIERS),
    shakeTier: reader.integer(tools, 'shakeTier', 1, TIERS),
    shakeSpeed: reader.number(tools, 'shakeSpeed', 0, 100),
  };
};

const readPhysics = (reader: SettingsReader, source: unknown): PhysicsRules => {
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
const checkFill = (reader: SettingsReader, rules: Rules): void => {
  const { width, height } = rowSize(rules.radii, rules.sprint.fill);
  const { board, sprint } = rules;
  if (width > board.width || sprint.fillRows * height > board.height - board.dangerY)
    reader.refuse('input/out-of-range', 'fill', 0);
};

const checkLadder = (reader: SettingsReader, rules: Rules): void => {
  const grows = rules.radii.every((radius, tier) => tier === 0 || radius > (rules.radii[tier - 1] as number));
  if (!grows || 2 * Math.max(...rules.radii) > rules.board.width)
    reader.refuse('input/out-of-range', 'radii', 0);
};

/** The files of the rules as parsed JSON, untrusted. */
export interface RulesFiles {
  readonly balance: unknown;
  readonly physics: unknown;
  readonly twists: unknown;
}

/** Names the first fault, its file and its field. */
export const parseRules = ({ balance, physics, twists }: RulesFiles): Result<Rules> => {
  const reader = new SettingsReader('balance');
  const physicsReader = new SettingsReader('physics');
  const twistReader = new SettingsReader('twists');
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
    fill: null,
    sprint: readSprint(reader, balance),
    tools: readTools(reader, balance),
    impactSpeed: reader.number(balance, 'impactSpeed', 0, 100),
    physics: readPhysics(physicsReader, physics),
    twists: parseTwists(twistReader, twists),
  };
  if (!reader.wrong) checkLadder(reader, rules);
  if (!reader.wrong) checkFill(reader, rules);
  if (!reader.wrong && !twistReader.wrong) checkTwists(twistReader, rules);
  const wrong = reader.wrong ?? physicsReader.wrong ?? twistReader.wrong;
  return wrong ? fail(wrong) : ok(rules);
};
