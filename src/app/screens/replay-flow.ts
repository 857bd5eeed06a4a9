import type { Replay } from '../../core/index.ts';
import type { OwnWhose, Whose } from '../../view/screens/replay/replay-screen.ts';
import type { Handlers } from './intent-handlers.ts';
import type { ScreenFlow } from './screen-flow.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export interface ReplayFlowParts {
  readonly sources: Pick<
    ScreenRouterParts,
    'controller' | 'replayViewer' | 'standings' | 'friends' | 'sharing'
  >;
  readonly flow: ScreenFlow;
}

type ReplayHandlers = Pick<Handlers, 'watch-replay' | 'watch-listed' | 'watch-own' | 'take-over'>;

/** The ways into a replay, and out of it into practice. */
export class ReplayFlow {
  private readonly parts: ReplayFlowParts;

  constructor(parts: ReplayFlowParts) {
    this.parts = parts;
  }

  get handlers(): ReplayHandlers {
    return {
      'watch-replay': ({ whose }) => void this.watch(this.replayOf(whose), whose),
      'watch-listed': ({ run }) => this.watchListed(run),
      'watch-own': () => this.watchOwn('best'),
      'take-over': () => this.takeOver(),
    };
  }

  /** Shows the player's own run; where none is kept, the friends' boards. */
  watchOwn(whose: OwnWhose): void {
    const { flow, sources } = this.parts;
    flow.makeWay();
    const run = sources.friends.ownRun(whose);
    if (run && sources.replayViewer.openOwn(run, whose)) flow.open('replay');
    else flow.open('friends');
    sources.sharing.prepareSoon();
  }

  /** The run that has just ended: one's own replay, or that of its opponent. */
  private replayOf(whose: Whose): Replay | null {
    const { run } = this.parts.sources.controller;
    if (whose !== 'mine') return run?.opponent?.replay ?? null;
    return run && !run.isBeyondProof ? run.replay : null;
  }

  private watch(replay: Replay | null, whose: Whose): boolean {
    const { flow, sources } = this.parts;
    const opened = replay !== null && sources.replayViewer.open(replay, whose);
    if (opened) flow.open('replay');
    return opened;
  }

  /** Opens the run only if the player is still looking at the list when it arrives. */
  private watchListed(run: string): void {
    const { flow, sources } = this.parts;
    const open = (replay: Replay, whose: Whose): boolean =>
      !flow.isShown('leaderboard') || this.watch(replay, whose);
    const renew = (): void => {
      if (flow.isShown('leaderboard')) flow.present('leaderboard');
    };
    sources.standings.fetch(run, open, renew);
  }

  /** At the end of a run the last drop is the one that is taken over. */
  private takeOver(): void {
    const { flow, sources } = this.parts;
    const { playback } = sources.replayViewer;
    if (!playback) return;
    const { replay, drop, drops } = playback;
    const from = Math.max(0, Math.min(drop, drops - 1));
    if (!sources.controller.takeOver(replay, from, playback.momentOf(from)).ok) return;
    sources.replayViewer.close();
    flow.forgetTrail();
  }
}
