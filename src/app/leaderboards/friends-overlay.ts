import type { Rules } from '../../core/index.ts';
import type {
  ClockPort,
  Entry,
  FriendsLayer,
  FriendsPort,
  LogPort,
  WindowPort,
} from '../../platform/ports.ts';
import { LEADERBOARD_KEYS } from '../../shared/friend-leaderboards.ts';
import {
  type DomainFiles,
  makeOpenDataMessage,
  type OpenDataMessage,
} from '../../shared/open-data-message.ts';
import { type FriendMode, isFriendMode } from '../../shared/vocabulary/modes.ts';
import { friendsPlace, goalPlace, stripPlace } from '../../view/screens/friends/friends-layout.ts';
import type { OwnWhose } from '../../view/screens/replay/replay-screen.ts';
import type { Screen } from '../../view/screens/screen.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import { type ActiveRun, isRanked } from '../gameplay/create-gameplay.ts';
import { findOwnRun, type OwnRun } from '../replays/create-replays.ts';
import type { FriendScores } from './friend-scores.ts';

export interface FriendsOverlayParts {
  readonly port: FriendsPort;
  readonly scores: FriendScores;
  readonly stage: Stage;
  readonly window: WindowPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly rules: Rules;
  /** What the domain cannot read by itself. */
  readonly domainFiles: () => Promise<DomainFiles>;
  readonly words: () => Words;
  /** With what is said on the boards alone, which comes with the package of the pages; null where that does not come. */
  readonly boardWords: () => Promise<Words | null>;
  /** The id of a group that was sealed by the host; null where the cloud does not say. */
  readonly groupId: (sealed: object) => Promise<string | null>;
  /** Public keys of the cloud's signatures, as far as they are known. */
  readonly signers: () => readonly string[];
  readonly today: () => string;
  /** Until then the client's own page covers the game. */
  readonly coverWhile: (page: Promise<unknown>) => void;
  /** The picture of a card from one friend to another: a local file. */
  readonly cardImage: () => string | null;
  /** Whether friends may be seen has become known. */
  readonly onChange: () => void;
  readonly look: () => { readonly calm: boolean; readonly leftHand: boolean };
}

/** The page's paper has swung in by then. */
const SETTLE_MS = 420;
/** Between two tries to have the words. */
const AGAIN_MS = 4000;
/** How often the score is sent to the domain during play. */
const TELL_MS = 250;
/** Texts that go to the domain: its own, and names of players of jars. */
const DOMAIN_WORD = /^(friends|adjective|tier|name)\./;
/** Where the game draws the domain's canvas: every frame for a while after something was done, seldom otherwise. */
const LIVELY_MS = 4000;
const SELDOM_MS = 400;

const wordsFor = (words: Words): string =>
  JSON.stringify(Object.fromEntries(Object.entries(words).filter(([key]) => DOMAIN_WORD.test(key))));

type Shown = 'boards' | 'strip' | 'goal' | null;

/** The game's side of the open-data domain: when it is seen, where, and what it is told. */
export class FriendsOverlay {
  private readonly parts: FriendsOverlayParts;
  private layer: FriendsLayer | null = null;
  private allowedBefore = false;
  private shown: Shown = null;
  private wanted: Shown = null;
  private shareTicket: string | null = null;
  /** The id of a group whose card brought no ticket. */
  private groupId: string | null = null;
  private entries = 0;
  private domainFiles: DomainFiles | null = null;
  private mode: FriendMode = 'endless';
  private score = 0;
  private told = 0;
  private sinceTold = 0;
  private livelyMs = 0;
  private sinceUpload = 0;

  constructor(parts: FriendsOverlayParts) {
    this.parts = parts;
  }

  /** A card may bring the ticket of its group along. It holds for this entry: the next one without it has no group. */
  entered({ shareTicket }: Entry): void {
    const known = this.shareTicket ?? this.groupId;
    this.shareTicket = shareTicket;
    this.groupId = null;
    this.entries += 1;
    if (this.shown !== 'boards') return;
    if (shareTicket !== known) this.show('boards');
    void this.learnGroup();
  }

  /** One's own run, to be watched in the game itself. */
  ownRun(whose: OwnWhose): OwnRun | null {
    const { scores, today, rules } = this.parts;
    return findOwnRun({ scores, whose, today: today(), rulesVersion: rules.rulesVersion });
  }

  /** A screen is shown, or shown again with other numbers. `run`: the one on the board. */
  follow(screen: Screen, run: ActiveRun | null): void {
    if (run && isFriendMode(run.mode)) this.mode = run.mode;
    if (run) this.score = run.view.score;
    const wanted = screen.name === 'friends' ? 'boards' : this.besideRun(screen, run);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (this.shown !== wanted) this.hide();
    this.parts.scores.hold(wanted === 'boards');
    if (wanted === 'boards') this.parts.clock.after(SETTLE_MS, () => void this.open('boards'));
    if (wanted === 'strip') void this.openAllowed('strip');
    if (wanted === 'goal') this.parts.clock.after(SETTLE_MS, () => void this.openAllowed('goal'));
  }

  /** The window has changed: what is shown moves along. */
  resize(): void {
    if (this.shown) this.show(this.shown);
  }

  frame(elapsedMs: number, score: number): void {
    this.sinceTold += elapsedMs;
    this.livelyMs -= elapsedMs;
    this.sinceUpload += elapsedMs;
    if (this.shown !== 'strip' || score === this.told || this.sinceTold < TELL_MS) return;
    this.told = score;
    this.sinceTold = 0;
    this.post({ type: 'score', score });
  }

  touched(): void {
    this.livelyMs = LIVELY_MS;
  }

  /** Friends may be seen: there is nothing to ask for. */
  get isAllowed(): boolean {
    return this.allowedBefore;
  }

  /** Must be called in a tap. The decision shows when the boards ask again. */
  allow(): void {
    const answered = this.parts.port.allow().then(() => {
      if (this.shown === 'boards') this.show('boards');
      void this.learnAllowed();
    });
    this.parts.coverWhile(answered);
  }

  /** Only for a run that counts: the strip while it is played, the goal when it is over and nothing else has to be said there. */
  private besideRun(screen: Screen, run: ActiveRun | null): Shown {
    if (run === null || !isRanked(run.kind) || !isFriendMode(run.mode)) return null;
    if (screen.name === 'over') return screen.unproven ? null : 'goal';
    return screen.name === 'play' && !screen.tutorial && run.view.ended === null ? 'strip' : null;
  }

  /** To be asked for permission in the middle of a run would be rude: without it there is neither strip nor goal. */
  private async openAllowed(what: 'strip' | 'goal'): Promise<void> {
    if (this.wanted === what && (await this.parts.port.allowed())) await this.open(what);
  }

  private async open(what: Exclude<Shown, null>): Promise<void> {
    const { port, log } = this.parts;
    this.domainFiles ??= await this.parts.domainFiles();
    const words = what === 'boards' ? await this.parts.boardWords() : this.parts.words();
    if (this.wanted !== what) return;
    if (words === null) {
      this.parts.clock.after(AGAIN_MS, () => void this.openAgain(what));
      return;
    }
    const opened = port.open();
    if (!opened.ok) {
      log.warn(`friends: ${opened.error.code} ${opened.error.detail}`);
      return;
    }
    this.layer = opened.value;
    if (what === 'boards') {
      void this.learnAllowed();
      void this.learnGroup();
    }
    const keys = this.parts.signers().join(' ');
    this.post({ type: 'setup', words: wordsFor(words), ...this.domainFiles, keys });
    for (const board of LEADERBOARD_KEYS) {
      const own = this.parts.scores.own(board);
      if (own) this.post({ type: 'own', board, ...own });
    }
    const { jar } = this.parts.scores;
    if (jar !== null) this.post({ type: 'jar', text: jar });
    this.told = 0;
    this.show(what);
  }

  /** Unless the player has gone on meanwhile. */
  private async openAgain(what: Exclude<Shown, null>): Promise<void> {
    if (this.wanted === what && this.shown === null) await this.open(what);
  }

  private async learnAllowed(): Promise<void> {
    const allowed = await this.parts.port.allowed();
    if (allowed === this.allowedBefore) return;
    this.allowedBefore = allowed;
    this.parts.onChange();
  }

  /** A card without a ticket may have come from a group as well. Whoever looks at the boards is told; nobody waits for it. */
  private async learnGroup(): Promise<void> {
    if (this.shareTicket !== null) return;
    const entry = this.entries;
    const sealed = await this.parts.port.group();
    const id = sealed.ok ? await this.parts.groupId(sealed.value) : null;
    if (entry !== this.entries || id === null || id === this.groupId) return;
    this.groupId = id;
    if (this.shown === 'boards') this.show('boards');
  }

  private show(what: Exclude<Shown, null>): void {
    const { window, stage, today, look } = this.parts;
    const metrics = window.metrics();
    const { calm, leftHand } = look();
    const places = { boards: friendsPlace, goal: goalPlace, strip: stripPlace };
    const place = places[what](metrics, leftHand);
    this.shown = what;
    this.layer?.place(place, metrics.pixelRatio);
    const opening = { ...place, pixelRatio: metrics.pixelRatio, day: today(), calm, mode: this.mode };
    if (what === 'strip') this.post({ type: 'strip', ...opening });
    else if (what === 'goal') this.post({ type: 'goal', ...opening, score: this.score });
    else {
      const cardImage = this.parts.cardImage();
      const { shareTicket, groupId } = this;
      this.post({ type: 'boards', ...opening, shareTicket, groupId, cardImage });
    }
    const canvas = this.layer?.canvas;
    if (canvas) stage.mirror({ canvas, place, changed: () => this.mayHaveChanged() });
  }

  private hide(): void {
    if (this.shown === null) return;
    this.shown = null;
    this.post({ type: 'close' });
    this.layer?.hide();
    if (this.layer?.canvas) this.parts.stage.mirror(null);
  }

  private post(message: OpenDataMessage): void {
    this.parts.port.post(makeOpenDataMessage(message));
    this.livelyMs = LIVELY_MS;
  }

  private mayHaveChanged(): boolean {
    const lively = this.livelyMs > 0 || this.sinceUpload >= SELDOM_MS;
    if (lively) this.sinceUpload = 0;
    return lively;
  }
}
