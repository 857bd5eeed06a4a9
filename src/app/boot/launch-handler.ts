import type { Entry, LogPort } from '../../platform/ports.ts';
import { isAsking } from '../../shared/friend-card.ts';
import { parseJarQuery } from '../../shared/jar-query.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import { sceneOf } from '../../shared/vocabulary/channels.ts';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { RunController } from '../gameplay/create-gameplay.ts';
import type { FriendsOverlay } from '../leaderboards/create-leaderboards.ts';
import type { Profile } from '../player/create-player.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';
import type { ShareService } from '../sharing/create-sharing.ts';
import { parseLaunch } from './parse-launch.ts';

export interface LaunchHandlerParts {
  readonly router: Pick<ScreenRouter, 'run' | 'handle' | 'invite' | 'watchOwn' | 'tease' | 'jarFlow'>;
  readonly controller: Pick<RunController, 'resume'>;
  readonly profile: Pick<Profile, 'needsTutorial'>;
  readonly analytics: Pick<Analytics, 'report'>;
  readonly sharing: Pick<ShareService, 'entered' | 'tookShow'>;
  readonly friends: Pick<FriendsOverlay, 'entered'>;
  readonly log: LogPort;
}

/** Decides what a cold start or a return to the game leads to. */
export class LaunchHandler {
  private readonly parts: LaunchHandlerParts;
  /** By which the game was entered last: some clients repeat it when they only come back. */
  private scene: number | null = null;
  /** The card that was offered last, as text. */
  private card = '';

  constructor(parts: LaunchHandlerParts) {
    this.parts = parts;
  }

  /** Handles the cold start. False in the single page of Moments, where the cloud may not be called. */
  onLaunch(entry: Entry): boolean {
    const { router, sharing } = this.parts;
    this.count(entry, 1);
    sharing.entered(entry);
    if (entry.browseOnly) router.tease();
    else this.follow(entry);
    return entry.browseOnly !== true;
  }

  /** Handles a return to the running game: through a card of its own, or just back from another screen of the client. */
  onShow(entry: Entry): void {
    if (this.parts.sharing.tookShow(entry)) return;
    this.count(entry, 0);
    this.follow(entry);
  }

  /** Offers a card's challenge, unless that one is on the board already (`isOnBoard`); shows the player's own run when a friend asks for it. */
  private follow(entry: Entry): void {
    const { router, friends, log } = this.parts;
    const isAnotherWay = entry.scene !== this.scene;
    this.scene = entry.scene;
    friends.entered(entry);
    if (entry.query.check === '1') router.handle({ type: 'open', page: 'check' });
    const asked = isAsking(entry.query);
    if (asked) router.watchOwn('asked');
    const jar = parseJarQuery(entry.query);
    if (jar) {
      this.countCard(entry, 'jar');
      router.jarFlow.openCard(jar);
      return;
    }
    const query = parseLaunch(entry, log);
    const challenges = query.seed !== null || query.invite !== null;
    if (asked || challenges) this.countCard(entry, asked ? 'asked' : 'challenge');
    else if (isAnotherWay && sceneOf(entry.scene).arrival === 'today') this.playToday();
    if (!challenges) return;
    const card = JSON.stringify(entry.query);
    if (!this.isOnBoard(query, card)) router.invite(query);
    this.card = card;
  }

  /** A friend's answer is on the seed of the run it answers: it is offered once that has ended, where it is another card. */
  private isOnBoard(query: LaunchQuery, card: string): boolean {
    const run = this.parts.router.run;
    const known = run?.mode === 'challenge' || run?.kind === 'challenge';
    if (!known || run?.view.seed !== query.seed) return false;
    return run.view.ended === null || card === this.card;
  }

  /** A message told of today's run: it is what the player came for, unless there is a run on the board already. */
  private playToday(): void {
    const { router, controller, profile } = this.parts;
    if (router.run !== null || profile.needsTutorial()) return;
    if (!controller.resume('daily')) router.handle({ type: 'start', mode: 'daily' });
  }

  private count({ scene }: Entry, cold: 0 | 1): void {
    this.parts.analytics.report('start', { channel: sceneOf(scene).channel, cold });
  }

  private countCard({ scene }: Entry, kind: 'challenge' | 'asked' | 'jar'): void {
    this.parts.analytics.report('card_opened', { channel: sceneOf(scene).channel, kind });
  }
}
