import type { Replay, Rules, Run, RunView } from '../core/index.ts';
import { dropsOf, type PassedJar, pointsOf } from '../passed/passed-jar.ts';
import { LEG_ENDS, type LegEnd, type PassedLeg } from '../passed/passed-leg.ts';
import { makeJarText, parseJarText } from '../passed/text.ts';
import type { LogPort } from '../platform/ports.ts';
import type { CloudClient } from '../progress/cloud-client.ts';
import { foodNameOf } from '../shared/food-name.ts';
import { type JarQuery, makeJarQuery } from '../shared/jar-query.ts';
import type { JarFault, JarHeap, JarLine, JarScreen, JarsScreen } from '../view/screens/jar/jar-screen.ts';
import { bestJarText } from './best-jar.ts';
import type { JarShelf } from './jar-shelf.ts';
import { type JarPlayer, OpenedJar, standingOf, type WatchedLeg } from './opened-jar.ts';

/** Ticks of a jar played again in a frame while it is looked at. */
const PROOF_TICKS = 120;
const ID_LENGTH = 16;

export interface JarsParts {
  readonly rules: Rules;
  readonly shelf: JarShelf;
  readonly client: Pick<CloudClient, 'findInvite' | 'keepInvite'>;
  readonly log: LogPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly drawSeed: () => number;
  readonly hasLeft: (seed: number) => boolean;
  /** Where a jar is hosted for the player's groups. */
  readonly hosting: () => JarHosting;
  /** What is said of the jar that is looked at is another. */
  readonly onChange: () => void;
}

/** The text of the jar that is hosted, and hosting another. */
export interface JarHosting {
  readonly jar: string | null;
  hostJar(text: string): void;
}

/** A leg of the player's that has ended. */
export interface EndedLeg {
  readonly seed: number;
  readonly replay: Replay;
  readonly view: RunView;
  readonly points: number;
  readonly stats: { readonly largestTier: number };
}

/** What a card tells of a jar. */
export interface SharedJar {
  /** Stays one object while the jar is one. */
  readonly of: object;
  readonly query: string;
  readonly points: number;
  readonly legs: PassedJar['legs'];
  readonly over: boolean;
  /** Null while it is not known how it lies. */
  readonly heap: JarHeap | null;
}

const isLegEnd = (reason: string | undefined): reason is LegEnd => LEG_ENDS.some((end) => end === reason);

/** Passed jars: the one that is looked at, and what becomes of the player's legs. */
export class Jars {
  private readonly parts: JarsParts;
  private readonly player: JarPlayer;
  private current: OpenedJar | null = null;
  private fault: JarFault | null = null;
  private invite: string | null = null;
  private opened = 0;

  constructor(parts: JarsParts) {
    this.parts = parts;
    const { shelf, hasLeft } = parts;
    this.player = {
      get player() {
        return shelf.player;
      },
      hasLeft,
    };
    this.host();
  }

  /** A card's jar; the furthest that is known of it. What cannot be read is told of as what it is. */
  openCard(query: JarQuery): void {
    if (query.text !== null) this.openText(query.text);
    else void this.fetch(query.invite);
  }

  /** By its place in the list. */
  openKept(at: number): void {
    const kept = this.listed[at];
    if (kept) this.look(new OpenedJar(this.parts.rules, kept));
  }

  /** A jar that nobody has played yet; one that was taken up and not played is the next. */
  openNew(): void {
    const { rules, shelf, drawSeed } = this.parts;
    const empty = shelf.jars.find(
      ({ jar }) => jar.legs.length === 0 && jar.rulesVersion === rules.rulesVersion,
    );
    const jar = empty?.jar ?? { rulesVersion: rules.rulesVersion, seed: drawSeed(), legs: [] };
    this.look(new OpenedJar(rules, jar));
    this.current?.prove(1);
  }

  /** Once a frame while it is looked at; true where what is said of it has changed. */
  advance(): boolean {
    return this.current?.prove(PROOF_TICKS) ?? false;
  }

  /** The player's leg begins; null where it is not the player's turn. The jar is kept from now on. `anew`: one was begun. */
  startLeg(anew = false): Run | null {
    const { current } = this;
    const standing = current?.proved ? current.standing(this.player) : null;
    if (!current || (standing !== 'turn' && !(anew && standing === 'left'))) return null;
    const run = current.nextLeg(this.parts.shelf.player);
    if (!run.ok) return null;
    this.parts.shelf.keep(current.jar, run.value.view.tick);
    return run.value;
  }

  /** The player's leg is part of its jar from now on, which is looked at next. */
  endLeg(leg: EndedLeg): void {
    const { shelf, log, rules } = this.parts;
    const kept = shelf.awaiting(leg.seed);
    const made = kept && this.legOf(leg, kept.ticks);
    if (!kept || !made) {
      log.warn('leg: its jar is not kept any more');
      return;
    }
    const jar = { ...kept.jar, legs: [...kept.jar.legs, made] };
    shelf.keep(jar, leg.view.tick);
    this.host();
    log.info(`jar: leg ${jar.legs.length}, ${made.points} points, ${made.end}`);
    this.look(new OpenedJar(rules, jar, leg.view));
  }

  watched(at: number): WatchedLeg | null {
    return this.current?.watched(at) ?? null;
  }

  /** Null where there is no jar, or nothing of it that could be sent. */
  get shared(): SharedJar | null {
    const { current } = this;
    if (!current || current.jar.legs.length === 0) return null;
    const query = makeJarQuery(makeJarText(current.jar), this.invite);
    if (query === null) return null;
    const { jar } = current;
    const heap = current.isSettled ? current.heap : null;
    const standing = standingOf(jar, this.parts.rules.rulesVersion, this.player);
    const over = standing === 'overflow' || standing === 'reunion' || standing === 'full';
    return { of: current, query, points: pointsOf(jar), legs: jar.legs, over, heap };
  }

  /** A jar too long for a card is left with the cloud. */
  async prepare(): Promise<void> {
    const { current } = this;
    if (!current || makeJarQuery(makeJarText(current.jar), null) !== null || this.invite !== null) return;
    const { client, random, log } = this.parts;
    const { seed } = current.jar;
    const id = Array.from({ length: ID_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('');
    const invite = { seed, score: pointsOf(current.jar), replay: makeJarText(current.jar) };
    const answer = await client.keepInvite(id, invite);
    if (this.current !== current) return;
    if (answer.ok) this.invite = answer.value;
    else log.warn(`jar not kept: ${answer.error.code} ${answer.error.detail}`);
  }

  screen(): JarScreen {
    const { current, fault, parts } = this;
    const jar = current?.view(this.player, parts.shelf.isForked(current.jar)) ?? null;
    return { name: 'jar', jar, fault: jar ? null : (fault ?? 'missing') };
  }

  list(): JarsScreen {
    return { name: 'jars', jars: this.listed.map((jar) => this.lineOf(jar)) };
  }

  /** Whether there is a jar that somebody has played. */
  get hasAny(): boolean {
    return this.listed.length > 0;
  }

  forget(): void {
    this.parts.shelf.forget();
    this.close();
  }

  /** Nothing is looked at any more. */
  close(): void {
    this.opened += 1;
    this.current = null;
    this.fault = null;
  }

  /** One that is no longer kept stays hosted until there is a better one. */
  private host(): void {
    const { shelf, hosting } = this.parts;
    const hosted = parseJarText(hosting().jar);
    const kept = shelf.jars.map(({ jar }) => jar);
    const best = bestJarText(hosted.ok ? [hosted.value, ...kept] : kept, shelf.player);
    if (best !== null) hosting().hostJar(best);
  }

  private get listed(): readonly PassedJar[] {
    return this.parts.shelf.jars.map(({ jar }) => jar).filter(({ legs }) => legs.length > 0);
  }

  private look(opened: OpenedJar): void {
    this.close();
    this.current = opened;
    this.invite = null;
    void this.prepare();
  }

  private openText(text: string): void {
    const { rules, shelf, log } = this.parts;
    const jar = parseJarText(text);
    if (jar.ok) {
      this.look(new OpenedJar(rules, shelf.furthest(jar.value)));
      return;
    }
    log.warn(`jar: ${jar.error.code} ${jar.error.detail}`);
    this.close();
    this.fault = jar.error.code === 'input/newer-version' ? 'newer' : 'unreadable';
  }

  private async fetch(id: string): Promise<void> {
    this.close();
    this.fault = 'fetching';
    const { opened } = this;
    const answer = await this.parts.client.findInvite(id);
    if (opened !== this.opened) return;
    if (answer.ok) this.openText(answer.value.replay);
    else {
      this.parts.log.warn(`jar: ${answer.error.code} ${answer.error.detail}`);
      this.fault = 'missing';
    }
    this.parts.onChange();
  }

  private lineOf(jar: PassedJar): JarLine {
    const { shelf, rules } = this.parts;
    const last = jar.legs[jar.legs.length - 1]?.player ?? 0;
    return {
      name: foodNameOf(last),
      own: last === shelf.player,
      legs: jar.legs.length,
      points: pointsOf(jar),
      standing: standingOf(jar, rules.rulesVersion, this.player),
      forked: shelf.isForked(jar),
    };
  }

  private legOf({ replay, view, points, stats }: EndedLeg, start: number): PassedLeg | null {
    const end = view.ended?.reason;
    if (!isLegEnd(end)) return null;
    const drops = dropsOf(replay.commands, start);
    return { player: this.parts.shelf.player, drops, end, points, largest: stats.largestTier };
  }
}
