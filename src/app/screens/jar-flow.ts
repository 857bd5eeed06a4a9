import type { JarQuery } from '../../shared/jar-query.ts';
import type { Handlers } from './intent-handlers.ts';
import type { ScreenFlow } from './screen-flow.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export interface JarFlowParts {
  readonly sources: Pick<ScreenRouterParts, 'jars' | 'controller' | 'replayViewer' | 'sharing'>;
  readonly flow: ScreenFlow;
}

type JarHandlers = Pick<Handlers, 'play-leg' | 'new-jar' | 'open-jar' | 'watch-leg'>;

/** The way of a passed jar through the screens: from its card or its list to a leg, and to the next hand. */
export class JarFlow {
  private readonly parts: JarFlowParts;

  constructor(parts: JarFlowParts) {
    this.parts = parts;
  }

  get handlers(): JarHandlers {
    const { jars } = this.parts.sources;
    return {
      'play-leg': () => this.playLeg(),
      'new-jar': () => this.begin(),
      'open-jar': ({ at }) => {
        jars.openKept(at);
        this.parts.flow.open('jar');
      },
      'watch-leg': ({ at }) => this.watch(at),
    };
  }

  /** A card of a jar was opened. */
  openCard(query: JarQuery): void {
    this.parts.flow.makeWay();
    this.parts.sources.jars.openCard(query);
    this.parts.flow.open('jar');
  }

  /** The first leg of a jar of one's own. */
  begin(): void {
    this.parts.sources.jars.openNew();
    this.playLeg();
  }

  /** The leg on the board is begun anew, where its jar is at hand; else their list is shown, and the leg can be gone on with. */
  again(): void {
    const { jars, controller } = this.parts.sources;
    controller.save();
    const run = jars.startLeg(true);
    if (run) controller.beginLeg(run);
    else this.parts.flow.open('jars');
  }

  /** The player's leg has ended: the jar is there to be passed on. */
  showEnd(): void {
    this.parts.sources.controller.leave('home');
    this.parts.flow.forgetTrail();
    this.parts.flow.present('jar');
    this.parts.sources.sharing.prepareSoon();
  }

  /** Once a frame while a jar is looked at. */
  advance(): void {
    const { jars, sharing } = this.parts.sources;
    if (!jars.advance()) return;
    this.parts.flow.present('jar');
    sharing.prepareSoon();
  }

  /** One that was left is gone on with. */
  private playLeg(): void {
    const { jars, controller } = this.parts.sources;
    const run = jars.startLeg();
    if (run) controller.beginLeg(run);
    else if (!controller.resume('passed')) return;
    this.parts.flow.forgetTrail();
  }

  private watch(at: number): void {
    const { jars, replayViewer } = this.parts.sources;
    const leg = jars.watched(at);
    if (leg && replayViewer.open(leg.replay, 'leg', leg.from)) this.parts.flow.open('replay');
  }
}
