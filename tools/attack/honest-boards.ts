import { isFriendMode } from '../../src/shared/vocabulary/modes.ts';
import { listed } from './board-attacks.ts';
import { BuiltDomain, type ShownRow } from './built-domain.ts';
import type { HostedRun } from './honest.ts';
import type { World } from './world.ts';

/** Friends on one board. */
const FRIENDS = 200;
const TIME = 1_790_000_000;

/** Friends' boards of honest players, as one of their friends sees them: each of them signed, in the order of their scores. */
export class HonestBoards {
  private readonly world: World;
  private readonly boards = new Map<string, HostedRun[]>();

  constructor(world: World) {
    this.world = world;
  }

  /** Answers how many were shown wrongly on a board that is full now. */
  add(hosted: HostedRun | null): number {
    if (hosted === null || !isFriendMode(hosted.mode)) return 0;
    const key = `${hosted.mode} ${hosted.day}`;
    const board = [...(this.boards.get(key) ?? []), hosted];
    this.boards.set(key, board.length < FRIENDS ? board : []);
    return board.length < FRIENDS ? 0 : this.faultsOf(board);
  }

  /** The boards that are not full. */
  close(): number {
    return [...this.boards.values()].reduce((sum, board) => sum + this.faultsOf(board), 0);
  }

  private faultsOf(board: readonly HostedRun[]): number {
    const [first] = board;
    if (!first || !isFriendMode(first.mode)) return 0;
    const { mode, day } = first;
    const { rulesVersion } = this.world.rules;
    const people = board.map(({ openid, run, signature }) =>
      listed(openid, openid, mode, { ...run, time: TIME, rulesVersion, day, signature }),
    );
    const keys = this.world.keys.publicKeys;
    const domain = new BuiltDomain({ people, mode, day, keys, me: { openId: 'me', nickName: '我' } });
    domain.settle();
    const rows = new Map(domain.shown().map((row) => [nameIn(row), row]));
    return board.filter((hosted) => !isShownRightly(rows.get(hosted.openid), hosted)).length;
  }
}

const nameIn = ({ texts }: ShownRow): string => texts.find((text) => text.startsWith('honest-')) ?? '';

const grouped = (score: number): string => score.toLocaleString('en');

/** Signed, with the score that was played, and nothing said besides: name, first letter, numbers. */
const isShownRightly = (row: ShownRow | undefined, { openid, run }: HostedRun): boolean =>
  row?.mark === 'signed' &&
  row.texts.includes(grouped(run.score)) &&
  row.texts.every((text) => openid.startsWith(text) || /^[\d,]+$/.test(text));
