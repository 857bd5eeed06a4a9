import type { Replay } from '../../core/index.ts';
import { makeReplayText } from '../../core/records.ts';
import type { SharedJar } from '../../jars/create-jars.ts';
import type { ClockPort, Entry, HostCanvas, LogPort, PicturePort, SharePort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { carriesReplay, EMPTY_QUERY } from '../../shared/launch-query.ts';
import type { ShareCard } from '../../shared/share-card.ts';
import { free } from '../../view/card/card-canvas.ts';
import type { CardPicture } from '../../view/card/draw-card.ts';
import { say } from '../../view/widgets/text/texts.ts';
import type { Lanterns } from '../lanterns/create-lanterns.ts';
import { type CardContent, type CardSources, cardContent, momentOf } from './card-content.ts';
import { ChatCards } from './chat-cards.ts';
import type { CardMoment } from './social-settings.ts';

export interface ShareServiceParts {
  readonly share: SharePort;
  readonly pictures: Pick<PicturePort, 'save'>;
  readonly client: Pick<CloudClient, 'keepInvite'>;
  readonly clock: Pick<ClockPort, 'after'>;
  readonly log: LogPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Null where the code that paints could not be had. */
  readonly paint: (picture: CardPicture) => Promise<HostCanvas | null>;
  /** The subject of a card sent now. */
  readonly sources: () => Sources;
  readonly lanterns: Pick<Lanterns, 'cardOf' | 'sent'>;
  /** A card is handed to the client; with the run it challenges to, if it does. */
  readonly onCard: (moment: CardMoment, replay: Replay | null) => void;
}

/** A run that is over or is watched, its picture, and the invite that holds its replay. */
interface Prepared {
  readonly run: object;
  image: string | null;
  invite: string | null;
}

type Sources = Omit<CardSources, 'invite' | 'cardOf'>;

/** The run a card would be about. */
const runOf = ({ run, watched, jar }: Sources): object | null => jar?.of ?? watched?.replay ?? run;

/** A run that goes on no more, and can be made a card of ahead. */
const toldAtRest = ({ run, outcome, watched }: Sources) => {
  if (watched) return { run: watched.replay, replay: watched.replay, score: watched.score };
  return run && outcome ? { run, replay: run.replay, score: run.view.score } : null;
};

/** What goes with no card of a run. */
const NO_CARD = { invite: null, cardOf: () => null } as const;

const sameEntry = (entry: Entry, before: Entry | null): boolean =>
  JSON.stringify(entry.query) === JSON.stringify(before?.query ?? {});

/** WeChat shows no larger picture on a card. */
const MOST_BYTES = 128 * 1000;
const ID_LENGTH = 16;
const LATE_SHOW_MS = 1000;
/** Wait until the new screen has come to rest; then a card is painted. */
const QUIET_MS = 1200;

/** Makes cards about the run on the board, or about the game itself, for the menu at any moment and for the game's button. */
export class ShareService {
  private readonly parts: ShareServiceParts;
  private readonly chat: ChatCards;
  /** Number of the client's sheet that covers the game; 0: none. */
  private coverCount = 0;
  private covering = 0;
  private entry: Entry | null = null;
  /** The picture of the game itself. */
  private menuImage: string | null = null;
  private ready: Prepared | null = null;
  /** The picture of a moment is under way. */
  private painting = false;

  constructor(parts: ShareServiceParts) {
    this.parts = parts;
    this.chat = new ChatCards({ ...parts, coverWhile: (page) => void this.coverWhile(page) });
    parts.share.offer(() => this.offer());
    // Nobody is told of a screenshot: the card it leads to is nobody's.
    parts.share.capture(() => cardContent({ ...parts.sources(), ...NO_CARD, invite: this.invite }).query);
  }

  /** Challenges a friend to the run on the board. */
  share(): void {
    const content = this.content();
    this.hand(content, this.imageOf(content));
  }

  /** Sends what the run that waits has come to. Its picture is painted first: nothing moves meanwhile. */
  async shareMoment(): Promise<void> {
    if (this.painting) return;
    const content = this.content();
    this.painting = true;
    const image = await this.paint(content);
    this.painting = false;
    this.hand(content, image ?? this.imageOf(content));
  }

  /** Prepares a card in the next quiet moment, because there is something to send. */
  prepareSoon(): void {
    this.parts.clock.after(QUIET_MS, () => void this.prepare());
  }

  /** The client's own sheet is about to cover the game. */
  cover(): void {
    this.coverCount += 1;
    this.covering = this.coverCount;
  }

  /** A page that tells when it is closed covers the game: a show that has not come a moment later will not come of it. */
  async coverWhile(page: Promise<unknown>): Promise<void> {
    this.cover();
    const cover = this.covering;
    await page;
    this.parts.clock.after(LATE_SHOW_MS, () => {
      if (this.covering === cover) this.covering = 0;
    });
  }

  /** True once for the show that follows our own share sheet: it repeats the entry before it and is no new one. */
  tookShow(entry: Entry): boolean {
    const took = this.covering > 0 && sameEntry(entry, this.entry);
    this.covering = 0;
    this.entry = entry;
    return took;
  }

  /** Remembers how the game was entered first. */
  entered(entry: Entry): void {
    this.entry = entry;
  }

  /** Prepares in a quiet moment what the next card needs, so that sharing waits for nothing. */
  async prepare(): Promise<void> {
    const sources = this.parts.sources();
    if (sources.jar) {
      await this.prepareJar(sources.jar);
      return;
    }
    const told = toldAtRest(sources);
    if (!told) {
      this.menuImage ??= await this.paint(cardContent({ ...this.menuSources(), ...NO_CARD }));
      return;
    }
    if (this.readyNow() || momentOf({ ...sources, ...NO_CARD }) === 'menu') return;
    const ready: Prepared = { run: told.run, image: null, invite: null };
    this.ready = ready;
    const image = this.paint(this.content());
    ready.invite = await this.leave(told.replay, told.score);
    ready.image = await image;
  }

  /** How it lies is to be known: a card with half a jar is none. */
  private async prepareJar({ of, heap }: SharedJar): Promise<void> {
    if (this.readyNow() || !heap) return;
    const ready: Prepared = { run: of, image: null, invite: null };
    this.ready = ready;
    ready.image = await this.paint(this.content());
  }

  /** The picture of the game itself, once it is painted. */
  get gameImage(): string | null {
    return this.menuImage;
  }

  /** The picture for a card sent now, painted from its subject. */
  get picture(): CardPicture {
    return this.content().picture;
  }

  /** Id under which the cloud keeps the run that was shared last; null for none. */
  get invite(): string | null {
    return this.readyNow()?.invite ?? null;
  }

  /** Keeps the run with the cloud whatever its length, for a code on a poster. */
  async inviteForPoster(): Promise<string | null> {
    const { run, jar } = this.parts.sources();
    const ready = this.readyNow();
    if (!run || jar || !ready) return null;
    ready.invite ??= await this.put(run.replay, run.view.score);
    return ready.invite;
  }

  /** The run that a card sent now challenges to. */
  private get sentReplay(): Replay | null {
    const { run, watched, jar } = this.parts.sources();
    return jar ? null : (watched?.replay ?? run?.replay ?? null);
  }

  private readyNow(): Prepared | null {
    const run = runOf(this.parts.sources());
    return run !== null && this.ready?.run === run ? this.ready : null;
  }

  private menuSources(): Sources {
    return { ...this.parts.sources(), run: null, outcome: null, watched: null, jar: null };
  }

  private content(): CardContent {
    const { lanterns, sources } = this.parts;
    const cardOf: CardSources['cardOf'] = ({ replay, score }) => lanterns.cardOf(replay, score);
    return cardContent({ ...sources(), invite: this.invite, cardOf });
  }

  private hand(content: CardContent, image: string | null): void {
    this.handed(content);
    const card = this.cardOf(content, image);
    const { jar, social, words } = this.parts.sources();
    const line = content.moment === 'passed' ? say(words, 'jar.callOn') : null;
    if (this.chat.isOpen || (jar !== null && social.chatTools)) void this.chat.send(card, line);
    else this.parts.share.share(card);
  }

  private handed({ moment, card }: CardContent): void {
    this.cover();
    this.parts.onCard(moment, this.sentReplay);
    if (card !== null) this.parts.lanterns.sent(card);
  }

  private imageOf({ moment }: CardContent): string | null {
    return moment === 'menu' ? this.menuImage : (this.readyNow()?.image ?? this.menuImage);
  }

  private cardOf({ title, query }: CardContent, image: string | null): ShareCard {
    return { title, query, image };
  }

  /** In the middle of a run its picture is painted while the client waits. */
  private offer(): ShareCard {
    const content = this.content();
    this.handed(content);
    const card = this.cardOf(content, this.imageOf(content));
    const drawn = content.moment === 'menu' ? this.menuImage : this.readyNow()?.image;
    return drawn ? card : { ...card, later: this.later(content, card) };
  }

  private async later(content: CardContent, card: ShareCard): Promise<ShareCard> {
    return { ...card, image: (await this.paint(content)) ?? card.image };
  }

  /** A card without our picture is still a card. */
  private async paint({ picture }: CardContent): Promise<string | null> {
    const { paint, pictures, log } = this.parts;
    try {
      const canvas = await paint(picture);
      if (!canvas) return null;
      const saved = await pictures.save(canvas, MOST_BYTES);
      free(canvas);
      if (saved.ok) return saved.value;
      log.warn(`card picture: ${saved.error.code} ${saved.error.detail}`);
    } catch (thrown) {
      log.warn(`card picture: ${String(thrown)}`);
    }
    return null;
  }

  /** A run too long for a card is left with the cloud. */
  private async leave(replay: Replay, score: number): Promise<string | null> {
    const text = makeReplayText(replay);
    const card = this.parts.lanterns.cardOf(replay, score);
    const query = { ...EMPTY_QUERY, mode: 'challenge', seed: replay.seed, scoreToBeat: score, card } as const;
    const carried = text.ok && carriesReplay({ ...query, replay: text.value });
    return carried ? null : this.put(replay, score);
  }

  private async put(replay: Replay, score: number): Promise<string | null> {
    const { client, log, random } = this.parts;
    const text = makeReplayText(replay);
    if (!text.ok) return null;
    const runId = Array.from({ length: ID_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('');
    const invite = { seed: replay.seed, score, replay: text.value };
    const answer = await client.keepInvite(runId, invite);
    if (answer.ok) return answer.value;
    log.warn(`invite not kept: ${answer.error.code} ${answer.error.detail}`);
    return null;
  }
}
