import { _decorator, Component, Enum, JsonAsset, UITransform } from 'cc';
import { JarHost, type JarOptions, type JarProof, type JarView } from './tuanyuan.js';

const { ccclass, disallowMultiple, menu, property, requireComponent } = _decorator;

export enum JarMode {
  Endless = 0,
  Sprint = 1,
}

/** Names of the node's events; each comes with one object, described in tuanyuan.d.ts. */
export const JarEvent = {
  /** JarMerge: two pieces became one. */
  MERGE: 'tuanyuan-merge',
  /** JarScore: the score has grown. */
  SCORE: 'tuanyuan-score',
  /** JarDanger: a piece rests over the line; told in tenths of the time it has, and once when it is over. */
  DANGER: 'tuanyuan-danger',
  /** JarEnd: the run is over; carries its replay. */
  END: 'tuanyuan-end',
} as const;

const MODES: readonly JarOptions['mode'][] = ['endless', 'sprint'];
const BY_CHANCE = -1;

/**
 * The jar alone on this node, for a scene of your own: it is drawn as large as it fits into the UITransform. Drops are
 * made by a finger on the node or by `drop`; what happens is told by the node's events (JarEvent).
 */
@ccclass('TuanyuanJar')
@menu('Tuanyuan/TuanyuanJar')
@requireComponent(UITransform)
@disallowMultiple
export class TuanyuanJar extends Component {
  @property({ type: Enum(JarMode), tooltip: 'Sprint: sixty seconds' })
  mode = JarMode.Endless;

  @property({ tooltip: '0 … 4294967295: the same seed gives the same pieces; -1: by chance' })
  seed = BY_CHANCE;

  @property({ tooltip: 'A finger on the node aims, and drops where it is lifted' })
  touch = true;

  @property({ tooltip: 'Nothing swings, shakes or bursts' })
  reducedMotion = false;

  @property({ type: JsonAsset, tooltip: 'Any of balance and physics, as in settings/; none: as built' })
  settings: JsonAsset | null = null;

  private host: JarHost | null = null;

  /** The run on the board; null before the pictures are there. Changes from frame to frame: read it, keep nothing. */
  get view(): JarView | null {
    return this.host?.run?.view ?? null;
  }

  /** Drops the held piece in a column, 0 … 255 from wall to wall. False: not now, or there is no such column. */
  drop(column: number): boolean {
    return this.host?.drop(column) ?? false;
  }

  /** Another run; without a seed by chance. */
  restart(seed: number | null = null): void {
    this.host?.restart(seed);
  }

  /** The run so far as text, about two bytes a drop; whoever has it can play it again. */
  replayText(): string {
    return this.host?.replayText() ?? '';
  }

  /** What a replay comes to when it is played again by these rules, to the bit. Not in a frame: a long one takes a while. */
  verify(replayText: string): JarProof {
    return this.host?.verify(replayText) ?? { ok: false, code: 'not-started' };
  }

  protected override start(): void {
    const { node } = this;
    const options: JarOptions = {
      mode: MODES[this.mode] ?? 'endless',
      seed: this.seed >= 0 ? this.seed : null,
      touch: this.touch,
      reducedMotion: this.reducedMotion,
      settings: this.settings ? this.settings.json : null,
    };
    this.host = new JarHost(node, options, {
      onMerge: (merge) => node.emit(JarEvent.MERGE, merge),
      onScore: (score) => node.emit(JarEvent.SCORE, score),
      onDanger: (danger) => node.emit(JarEvent.DANGER, danger),
      onEnd: (end) => node.emit(JarEvent.END, end),
    });
    void this.host.start();
  }

  // On the class itself: the engine's scheduler does not look for an inherited one.
  protected override update(): void {
    this.host?.frame();
  }

  protected override onDestroy(): void {
    this.host?.stop();
    this.host = null;
  }
}
