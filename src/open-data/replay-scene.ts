import { Playback, parseReplayText, type Slice } from '../core/index.ts';
import type { FingerRecord } from '../shared/fingers-down.ts';
import { REPLAY_SPEEDS, type ReplaySpeed } from '../shared/vocabulary/replay-speeds.ts';
import { type Box, contains } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import type { Row } from './ranking.ts';
import { type ReplayLayout, replayLayout } from './replay-layout.ts';
import { factsOf, paintReplay } from './replay-painter.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** Milliseconds of one frame that playing, seeking and playing ahead may take together. */
const FRAME_BUDGET_MS = 9;
const AHEAD_BUDGET_MS = 5;
const TICKS_A_LOOK = 2;
/** A frame that came late is not caught up with beyond this. */
const LONGEST_FRAME_MS = 100;
/** After asking for a card, the button says so for a while. */
const ASKED_MS = 2500;

export interface ReplaySceneParts {
  readonly row: Row;
  readonly size: { readonly width: number; readonly height: number };
  /** The picture of the card that asks for this run. */
  readonly cardImage: string | null;
  readonly onBack: () => void;
}

/** A friend's run, played on the board's canvas. */
export class ReplayScene implements Scene {
  private readonly tools: DomainTools;
  private readonly parts: ReplaySceneParts;
  private readonly playback: Playback;
  private layout: ReplayLayout;
  private playing = true;
  private speed: ReplaySpeed = 1;
  private changed = true;
  private finger: {
    readonly id: number;
    readonly scrubs: boolean;
    readonly x: number;
    readonly y: number;
  } | null = null;
  private askedFor = 0;
  private askSays = 'friends.ask';

  private constructor(tools: DomainTools, parts: ReplaySceneParts, playback: Playback) {
    this.tools = tools;
    this.parts = parts;
    this.playback = playback;
    this.layout = replayLayout(parts.size.width, parts.size.height, tools.rules.board);
    tools.pictures.load();
  }

  /** Null where the row's replay cannot be played here. */
  static of(tools: DomainTools, parts: ReplaySceneParts): ReplayScene | null {
    const replay = parseReplayText(parts.row.claim.replay);
    const playback = replay.ok ? Playback.of({ rules: tools.rules, replay: replay.value }) : replay;
    return playback.ok ? new ReplayScene(tools, parts, playback.value) : null;
  }

  resize(size: ReplaySceneParts['size']): void {
    this.layout = replayLayout(size.width, size.height, this.tools.rules.board);
    this.changed = true;
  }

  invalidate(): void {
    this.changed = true;
  }

  step(elapsed: number): boolean {
    const until = this.tools.host.now() + FRAME_BUDGET_MS;
    const before = this.playback.view.tick;
    const slice = this.until(until);
    const changed = this.changed || this.fade(elapsed);
    this.changed = false;
    this.playback.approach(slice);
    if (this.runs) this.playback.advance(Math.min(elapsed, LONGEST_FRAME_MS), slice);
    const known = this.playback.known;
    this.playback.playAhead(this.until(Math.min(until, this.tools.host.now() + AHEAD_BUDGET_MS)));
    return changed || this.playback.view.tick !== before || this.playback.known !== known;
  }

  paint(brush: Brush): void {
    const { playback, parts, tools, layout } = this;
    const { words } = tools;
    const { row } = parts;
    const length = Math.max(1, playback.length);
    paintReplay(brush, tools, {
      layout,
      view: playback.view,
      nextColumn: playback.nextColumn,
      name: row.self ? say(words, 'friends.you') : row.person.name || say(words, 'friends.nameless'),
      facts: factsOf(say(words, 'friends.score'), say(words, 'friends.drops'), playback.view),
      ask: this.canAsk ? say(words, this.askSays) : null,
      playing: this.playing && !playback.done,
      speed: this.speed,
      at: Math.min(1, playback.tick / length),
      known: Math.min(1, playback.known / length),
    });
  }

  get animating(): boolean {
    const { playback } = this;
    return this.changed || this.askedFor > 0 || playback.seeking || !playback.wholeKnown || this.runs;
  }

  get idle(): boolean {
    return false;
  }

  touch({ phase, id, x, y }: FingerRecord): void {
    if (phase === 'start') {
      const scrubs = contains(this.layout.track, x, y);
      this.finger = { id, scrubs, x, y };
      if (scrubs) this.scrub(x);
    } else if (this.finger?.id === id) {
      if (phase === 'move' && this.finger.scrubs) this.scrub(x);
      if (phase === 'end' || phase === 'cancel') this.lift(phase === 'end', x, y);
    }
  }

  private get runs(): boolean {
    return this.playing && !this.playback.done && !this.scrubbing;
  }

  private get scrubbing(): boolean {
    return this.finger?.scrubs ?? false;
  }

  private get canAsk(): boolean {
    const { self, person } = this.parts.row;
    return this.tools.host.canShareTo && !self && person.id !== '';
  }

  /** Looks at the clock every other tick: without a compiler a full jar takes under a millisecond for each. */
  private until(end: number): Slice {
    const { host } = this.tools;
    return (played) => played % TICKS_A_LOOK !== 0 || host.now() < end;
  }

  private scrub(x: number): void {
    const { track } = this.layout;
    const share = Math.max(0, Math.min(1, (x - track.left) / track.width));
    this.playback.seek(Math.min(share * this.playback.length, this.playback.known));
    this.changed = true;
  }

  private lift(lifted: boolean, x: number, y: number): void {
    const pressed = this.finger;
    this.finger = null;
    this.changed = true;
    if (!lifted || !pressed || pressed.scrubs) return;
    const on = (box: Box): boolean => contains(box, x, y) && contains(box, pressed.x, pressed.y);
    const { back, play, speed, ask } = this.layout;
    if (on(back)) this.parts.onBack();
    else if (on(play)) this.toggle();
    else if (on(speed)) this.speedUp();
    else if (this.canAsk && on(ask)) this.ask();
  }

  private speedUp(): void {
    const at = REPLAY_SPEEDS.indexOf(this.speed) + 1;
    this.speed = REPLAY_SPEEDS[at % REPLAY_SPEEDS.length] as ReplaySpeed;
    this.playback.speed = this.speed;
  }

  /** Once at the end, playing begins anew. */
  private toggle(): void {
    if (this.playback.done) {
      this.playback.seek(0);
      this.playing = true;
    } else this.playing = !this.playing;
  }

  /** In the touch's end, as the platform wants it. */
  private ask(): void {
    const { host, words } = this.tools;
    const { row, cardImage } = this.parts;
    this.say('friends.asking');
    host.shareTo(row.person.id, { title: say(words, 'friends.askTitle'), image: cardImage }, (sent) =>
      this.say(sent ? 'friends.asked' : 'friends.ask'),
    );
  }

  private say(key: string): void {
    this.askSays = key;
    this.askedFor = ASKED_MS;
    this.changed = true;
  }

  private fade(elapsed: number): boolean {
    if (this.askedFor <= 0) return false;
    this.askedFor -= elapsed;
    if (this.askedFor > 0) return false;
    this.askSays = 'friends.ask';
    return true;
  }
}
