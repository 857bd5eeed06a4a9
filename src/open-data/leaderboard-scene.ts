import type { FingerRecord } from '../shared/fingers-down.ts';
import { SPANS, type Span } from '../shared/friend-leaderboards.ts';
import type { OpenLeaderboard } from '../shared/open-data-message.ts';
import { FRIEND_MODES, type FriendMode } from '../shared/vocabulary/modes.ts';
import type { BoardList } from './board-list.ts';
import { contains } from './brush.ts';
import type { Brush, GroupRef } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import { JarList } from './jar-list.ts';
import { type LeaderboardLayout, leaderboardLayout, ROW } from './leaderboard-layout.ts';
import { LeaderboardList } from './leaderboard-list.ts';
import { type LeaderboardPicture, paintLeaderboard, type TabLook } from './leaderboard-painter.ts';
import type { Row } from './ranking.ts';
import type { Scene } from './scene.ts';
import { Scroller } from './scroller.ts';

/** A finger that moved no further than this has pressed, points. */
const SLIP = 9;
/** Jars are those of the group. */
const SCOPES = ['friends', 'group', 'jars'] as const;
type Scope = (typeof SCOPES)[number];

type Tab = { readonly key: string; readonly chosen: boolean; readonly choose: () => void };

interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly inList: boolean;
  readonly presses: boolean;
}

const groupOf = ({ shareTicket, groupId }: OpenLeaderboard): GroupRef | null => {
  if (shareTicket !== null) return { shareTicket };
  return groupId === null ? null : { groupid: groupId };
};

const scopeOf = (opening: OpenLeaderboard): Scope => (groupOf(opening) === null ? 'friends' : 'group');

/** The boards of friends and of a group: what is chosen, scrolled and pressed. */
export class LeaderboardScene implements Scene {
  private readonly tools: DomainTools;
  private readonly onWatch: (row: Row) => void;
  private readonly scroller = new Scroller();
  private opening: OpenLeaderboard;
  private mode: FriendMode;
  private span: Span = 'day';
  private scope: Scope;
  private list: BoardList;
  private layout: LeaderboardLayout;
  private finger: Finger | null = null;
  /** The player has said what to see. */
  private chosen = false;
  private changed = true;
  private clock = 0;

  constructor(tools: DomainTools, opening: OpenLeaderboard, onWatch: (row: Row) => void) {
    this.tools = tools;
    this.onWatch = onWatch;
    this.opening = opening;
    this.mode = opening.mode;
    this.scope = scopeOf(opening);
    this.layout = this.arrange();
    this.list = this.reload();
  }

  /** The game opened it again, in another place or on another day. */
  reopen(opening: OpenLeaderboard): void {
    // Which group it was may become known later than the boards stand.
    const came = groupOf(this.opening) === null && !this.chosen;
    const went = groupOf(opening) === null;
    this.opening = opening;
    if (came || went) this.scope = scopeOf(opening);
    this.list = this.reload();
  }

  /** The platform has answered, or one's own run is another. */
  refresh(): void {
    this.list.refresh(this.opening.day);
    this.changed = true;
    this.measure();
  }

  step(elapsed: number): boolean {
    this.clock += elapsed;
    const moved = this.scroller.moving;
    this.scroller.step(elapsed);
    const settled = this.list.settle();
    if (settled) this.measure();
    const changed = settled || this.changed || moved || this.loading;
    this.changed = false;
    return changed;
  }

  /** Something on a row was proved or fetched. */
  invalidate(): void {
    this.changed = true;
  }

  paint(brush: Brush): void {
    paintLeaderboard(brush, this.tools, this.picture());
    this.tools.portraits.fetch();
  }

  get animating(): boolean {
    return this.changed || this.scroller.moving || this.loading;
  }

  get idle(): boolean {
    return !this.scroller.moving && this.finger === null;
  }

  touch({ phase, id, x, y }: FingerRecord): void {
    const now = this.tools.host.now();
    if (phase === 'start') this.press(id, x, y, now);
    if (this.finger?.id !== id) return;
    if (phase === 'move') this.drag(x, y, now);
    if (phase === 'end' || phase === 'cancel') this.release(phase === 'end', x, y, now);
  }

  private get loading(): boolean {
    return this.list.cache.state === 'loading';
  }

  private measure(): void {
    this.scroller.resize(this.layout.list.height, this.list.length * ROW);
  }

  private press(id: number, x: number, y: number, now: number): void {
    if (this.finger?.inList) this.scroller.release(now);
    const inList = contains(this.layout.list, x, y);
    const stopped = inList && this.scroller.press(y, now);
    this.finger = { id, x, y, inList, presses: !stopped };
  }

  private drag(x: number, y: number, now: number): void {
    const finger = this.finger!;
    if (Math.abs(x - finger.x) > SLIP || Math.abs(y - finger.y) > SLIP)
      this.finger = { ...finger, presses: false };
    if (finger.inList) this.scroller.drag(y, now);
  }

  private release(lifted: boolean, x: number, y: number, now: number): void {
    const { presses, inList } = this.finger!;
    this.finger = null;
    if (inList) this.scroller.release(now);
    if (lifted && presses) this.tap(x, y);
  }

  private tap(x: number, y: number): void {
    const { layout } = this;
    const choice =
      this.pills[layout.pills.findIndex((box) => contains(box, x, y))] ??
      this.tabs[layout.tabs.findIndex((box) => contains(box, x, y))];
    this.chosen ||= choice !== undefined;
    if (choice) choice.choose();
    else if (contains(layout.own, x, y)) this.watch(this.list.ownAt);
    else if (contains(layout.list, x, y)) this.tapList(y);
  }

  private tapList(y: number): void {
    if (this.notice === null) this.watch(Math.floor((y - this.layout.list.top + this.scroller.offset) / ROW));
    else {
      this.list.cache.refresh();
      this.refresh();
    }
  }

  private watch(at: number): void {
    const row = this.list.watched(at);
    if (row) this.onWatch(row);
  }

  private get scopes(): readonly Tab[] {
    return SCOPES.map((scope) => ({
      key: `friends.${scope}`,
      chosen: scope === this.scope,
      choose: () => {
        this.scope = scope;
        this.list = this.reload();
      },
    }));
  }

  private get modes(): readonly Tab[] {
    return FRIEND_MODES.map((mode) => ({
      key: `friends.${mode}`,
      chosen: mode === this.mode,
      choose: () => {
        this.mode = mode;
        this.list = this.reload();
      },
    }));
  }

  private get spans(): readonly Tab[] {
    return SPANS.map((span) => ({
      key: `friends.${span}`,
      chosen: span === this.span,
      choose: () => {
        this.span = span;
        this.list = this.reload();
      },
    }));
  }

  private get pills(): readonly Tab[] {
    return groupOf(this.opening) === null ? this.modes : this.scopes;
  }

  private get tabs(): readonly Tab[] {
    if (groupOf(this.opening) === null) return this.spans;
    return this.scope === 'jars' ? [] : [...this.modes, ...this.spans];
  }

  private arrange(): LeaderboardLayout {
    const { width, height } = this.opening;
    return leaderboardLayout(width, height, this.pills.length, this.tabs.length);
  }

  private reload(): BoardList {
    const { tools, opening, scope } = this;
    const group = scope === 'friends' ? null : groupOf(opening);
    const book = group === null ? tools.friends : tools.groupOf(group);
    const jars = group !== null && scope === 'jars';
    this.layout = this.arrange();
    this.list = jars ? new JarList(tools, book) : new LeaderboardList(tools, book, this.mode, this.span);
    this.scroller.put(0);
    book.refresh();
    this.refresh();
    return this.list;
  }

  private get notice(): string | null {
    const { state } = this.list.cache;
    return state === 'ready' ? this.list.notice : `friends.${state}`;
  }

  private picture(): LeaderboardPicture {
    const { layout, scroller, list } = this;
    const choiceOf = ({ key, chosen }: Tab): TabLook => ({ key, chosen });
    const content = list.length * ROW;
    const long = content > layout.list.height;
    return {
      layout,
      pills: this.pills.map(choiceOf),
      tabs: this.tabs.map(choiceOf),
      list,
      notice: this.notice,
      offset: scroller.offset,
      thumb: long
        ? {
            at: Math.max(0, Math.min(1, scroller.offset / Math.max(1, scroller.furthest))),
            share: layout.list.height / content,
          }
        : null,
      clock: this.opening.calm ? 0 : this.clock,
      loading: this.loading,
    };
  }
}
