import { type Failure, failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { MAX_REPLAY_TEXT } from '../../shared/vocabulary/limits.ts';
import { MODES } from '../../shared/vocabulary/modes.ts';
import { type Command, TOOLS } from '../command.ts';
import { makeBase64url, parseBase64url } from './base64url.ts';
import { BitReader, BitWriter, riceLength } from './bits.ts';
import { checksum } from './checksum.ts';
import { MAX_REPLAY_COMMANDS, MAX_REPLAY_TICKS, type Replay, type TimedCommand } from './replay.ts';

/**
 * Formats 1 and, for runs with a twist, 2, in bits, highest first:
 * format 8 · rules version 8 · [format 2: twist 8 ·] mode 3 · has tools 1 · left early 1 · seed 32 · number of commands 13 ·
 * shortest wait 8 · Rice parameter 4, then for each command:
 * [tools only: kind 2 · for tongs and raise: piece 16 ·] wait (Rice) [· for drops: column 8],
 * [left early only: wait until then (Rice)], zeros up to a whole byte, checksum 16.
 * A wait is counted from the last command; after a drop it is at least the shortest wait, which is left out.
 * The text is the base64url of the bytes. One replay has one text: any other spelling of it is refused.
 */
const FORMAT = 1;
const TWISTED_FORMAT = 2;

const MAX_RICE_PARAMETER = 15;
const MAX_SHORTEST_WAIT = 255;
const KINDS = ['drop', ...TOOLS] as const;
const PIECE_BITS = 16;

interface Header {
  readonly hasTools: boolean;
  readonly shortestWait: number;
  readonly parameter: number;
}

/** Ticks from the earliest possible moment, one for each command, and one for leaving. */
const waitsOf = ({ commands, leftAt }: Replay, shortestWait: number): readonly number[] => {
  let free = 0;
  const waits = commands.map(({ tick, command }) => {
    const wait = tick - free;
    free = command.type === 'drop' ? tick + shortestWait : tick;
    return wait;
  });
  const last = commands[commands.length - 1];
  return leftAt === null ? waits : [...waits, leftAt - (last ? last.tick : 0)];
};

/** The shortest time between a drop and the next command: what every wait after a drop can leave out. */
const shortestWaitOf = ({ commands }: Replay): number => {
  let shortest = MAX_SHORTEST_WAIT;
  commands.forEach(({ command, tick }, i) => {
    const following = commands[i + 1];
    if (command.type === 'drop' && following) shortest = Math.min(shortest, following.tick - tick);
  });
  return shortest;
};

const bestParameter = (waits: readonly number[]): number => {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= MAX_RICE_PARAMETER; k += 1) {
    const bits = waits.reduce((sum, wait) => sum + riceLength(wait, k), 0);
    if (bits < fewest) {
      fewest = bits;
      best = k;
    }
  }
  return best;
};

const writeCommand = (out: BitWriter, command: Command, wait: number, header: Header): void => {
  if (header.hasTools) out.bits(KINDS.indexOf(command.type), 2);
  if (command.type === 'tongs' || command.type === 'raise') out.bits(command.piece, PIECE_BITS);
  out.rice(wait, header.parameter);
  if (command.type === 'drop') out.bits(command.column, 8);
};

const writeBytes = (replay: Replay): readonly number[] => {
  const { commands, leftAt } = replay;
  const hasTools = commands.some(({ command }) => command.type !== 'drop');
  const shortestWait = shortestWaitOf(replay);
  const waits = waitsOf(replay, shortestWait);
  const header: Header = { hasTools, shortestWait, parameter: bestParameter(waits) };
  const out = new BitWriter();
  out.bits(replay.twist === undefined ? FORMAT : TWISTED_FORMAT, 8);
  out.bits(replay.rulesVersion, 8);
  if (replay.twist !== undefined) out.bits(replay.twist, 8);
  out.bits(MODES.indexOf(replay.mode), 3);
  out.bits(hasTools ? 1 : 0, 1);
  out.bits(leftAt === null ? 0 : 1, 1);
  out.bits(replay.seed, 32);
  out.bits(commands.length, 13);
  out.bits(shortestWait, 8);
  out.bits(header.parameter, 4);
  commands.forEach(({ command }, i) => {
    writeCommand(out, command, waits[i] as number, header);
  });
  if (leftAt !== null) out.rice(waits[waits.length - 1] as number, header.parameter);
  const sum = checksum(out.bytes);
  return [...out.bytes, sum >> 8, sum & 0xff];
};

/** The text of a recorded run; `input/too-large` when the run is longer than a replay may be. */
export const makeReplayText = (replay: Replay): Result<string> => {
  const { commands, leftAt } = replay;
  const lastTick = leftAt ?? commands[commands.length - 1]?.tick ?? 0;
  if (commands.length > MAX_REPLAY_COMMANDS || lastTick > MAX_REPLAY_TICKS) {
    return fail(failure('input/too-large', `replay: ${commands.length} commands, ${lastTick} ticks`));
  }
  const text = makeBase64url(writeBytes(replay));
  return text.length > MAX_REPLAY_TEXT
    ? fail(failure('input/too-large', `replay: ${text.length}`))
    : ok(text);
};

const readCommand = (bits: BitReader, hasTools: boolean): Command | 'drop' => {
  const kind = KINDS[hasTools ? bits.bits(2) : 0];
  if (kind === 'tongs' || kind === 'raise') return { type: kind, piece: bits.bits(PIECE_BITS) };
  return kind === 'shake' ? { type: 'shake' } : 'drop';
};

const readCommands = (bits: BitReader, count: number, header: Header): readonly TimedCommand[] => {
  const commands: TimedCommand[] = [];
  let free = 0;
  while (commands.length < count && !bits.short && free <= 2 * MAX_REPLAY_TICKS) {
    const command = readCommand(bits, header.hasTools);
    const tick = free + bits.rice(header.parameter);
    free = command === 'drop' ? tick + header.shortestWait : tick;
    commands.push({ tick, command: command === 'drop' ? { type: 'drop', column: bits.bits(8) } : command });
  }
  return commands;
};

const readBytes = (bytes: readonly number[]): Replay | null => {
  const bits = new BitReader(bytes);
  const twisted = bits.bits(8) === TWISTED_FORMAT;
  const rulesVersion = bits.bits(8);
  const twist = twisted ? bits.bits(8) : undefined;
  const mode = MODES[bits.bits(3)];
  const hasTools = bits.bits(1) === 1;
  const left = bits.bits(1) === 1;
  const seed = bits.bits(32);
  const count = bits.bits(13);
  const header: Header = { hasTools, shortestWait: bits.bits(8), parameter: bits.bits(4) };
  if (!mode || twist === 0 || count > MAX_REPLAY_COMMANDS) return null;
  const commands = readCommands(bits, count, header);
  const last = commands[commands.length - 1]?.tick ?? 0;
  const leftAt = left ? last + bits.rice(header.parameter) : null;
  if (bits.short || (leftAt ?? last) > MAX_REPLAY_TICKS) return null;
  return { rulesVersion, mode, seed, ...(twist !== undefined && { twist }), commands, leftAt };
};

const corrupt = (why: string): Result<never, Failure> => fail(failure('input/corrupt', `replay: ${why}`));

/**
 * The replay of a text that anybody may have sent. Never throws and never holds more than MAX_REPLAY_COMMANDS
 * commands. Codes: not-text, too-large, newer-version (a later format), corrupt.
 */
export const parseReplayText = (text: unknown): Result<Replay> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', 'replay'));
  if (text.length > MAX_REPLAY_TEXT) return fail(failure('input/too-large', `replay: ${text.length}`));
  const bytes = parseBase64url(text);
  if (!bytes || bytes.length < 3) return corrupt('not base64url');
  const format = bytes[0] as number;
  if (format > TWISTED_FORMAT) return fail(failure('input/newer-version', `replay: format ${format}`));
  if (format < FORMAT) return corrupt('format');
  const body = bytes.slice(0, -2);
  const [high, low] = bytes.slice(-2) as [number, number];
  if (checksum(body) !== high * 256 + low) return corrupt('checksum');
  const replay = readBytes(body);
  if (!replay) return corrupt('content');
  return makeBase64url(writeBytes(replay)) === text ? ok(replay) : corrupt('spelling');
};
