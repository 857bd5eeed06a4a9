import type { OpenGoal, OpenStrip } from '../shared/open-data-message.ts';
import type { Brush } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import { LeaderboardList } from './leaderboard-list.ts';
import { Overtaking } from './overtaking.ts';
import { boardSpanOf } from './race-board.ts';
import type { Scene } from './scene.ts';

/** The friend who is next to be overtaken. Nothing of it is touched, and it is drawn only when it changes. */
export abstract class NextFriendScene<Opening extends OpenGoal | OpenStrip> implements Scene {
  readonly idle = false;
  protected readonly tools: DomainTools;
  protected opening: Opening;
  private readonly list: LeaderboardList;
  private changed = true;

  constructor(tools: DomainTools, opening: Opening) {
    this.tools = tools;
    this.opening = opening;
    this.list = new LeaderboardList(tools, tools.friends, opening.mode, boardSpanOf(opening.mode));
    tools.friends.refresh();
    this.list.refresh(opening.day);
  }

  /** The list came. */
  refresh(): void {
    this.list.refresh(this.opening.day);
    this.invalidate();
  }

  step(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  touch(): void {}

  invalidate(): void {
    this.changed = true;
  }

  get animating(): boolean {
    return this.changed;
  }

  abstract paint(brush: Brush): void;

  protected raceFrom(score: number): Overtaking {
    return new Overtaking(this.list.rows, score, this.tools.rules.rulesVersion);
  }
}
