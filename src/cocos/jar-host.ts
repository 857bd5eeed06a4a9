import type { Node } from 'cc';
import { startGameLoop } from '../app/boot/game-loop.ts';
import { COLUMNS, type Mode, parseReplayText, parseRules, type Rules, verify } from '../core/index.ts';
import type { LogPort, Platform } from '../platform/ports.ts';
import { textOf } from '../platform/text-of.ts';
import type { BoardStage } from '../view/stage/board-stage.ts';
import { loadBoardStage } from '../view/stage/load-board-stage.ts';
import { type JarListener, JarRun } from './jar-run.ts';
import { type Guest, NodeHost, type Opened } from './node-host.ts';

/** The modes that studios are promised; another of the game's is not theirs by itself. */
type JarMode = Extract<Mode, 'endless' | 'daily' | 'challenge' | 'sprint'>;

export interface JarOptions {
  readonly mode: JarMode;
  /** 0 … 2³² − 1: the same seed gives the same pieces. Null: by chance. */
  readonly seed: number | null;
  /** Whether a finger on the node aims and drops. */
  readonly touch: boolean;
  readonly reducedMotion: boolean;
  /** Parsed JSON; null: as the game was built. */
  readonly settings: unknown;
}

/** What a replay's text comes to when it is played again by these rules. */
export type JarProof =
  | { readonly ok: true; readonly score: number; readonly drops: number; readonly hash: string }
  | { readonly ok: false; readonly code: string };

const SEED_SPAN = 2 ** 32;

/** A listener that throws is told of in the console, and the run goes on. */
const guarded = (listener: JarListener, log: LogPort): JarListener => {
  const guard =
    <T>(tell: (value: T) => void) =>
    (value: T): void => {
      try {
        tell(value);
      } catch (thrown) {
        log.error(`Tuanyuan: a listener of the jar: ${textOf(thrown)}`);
      }
    };
  return {
    onMerge: guard((merge) => listener.onMerge(merge)),
    onScore: guard((score) => listener.onScore(score)),
    onDanger: guard((danger) => listener.onDanger(danger)),
    onEnd: guard((end) => listener.onEnd(end)),
  };
};

/** The board alone on a node, with a run in it. */
export class JarHost {
  private readonly options: JarOptions;
  private listener: JarListener;
  private readonly host: NodeHost;
  private stage: BoardStage | null = null;
  private rules: Rules | null = null;
  private current: JarRun | null = null;

  constructor(node: Node, options: JarOptions, listener: JarListener) {
    this.options = options;
    this.listener = listener;
    const { settings } = options;
    this.host = new NodeHost({ node, settings, language: null, open: (opened) => this.open(node, opened) });
  }

  /** True once a run is on the board. */
  start(): Promise<boolean> {
    return this.host.start();
  }

  frame(): void {
    this.host.frame();
  }

  stop(): void {
    this.host.stop();
  }

  /** The run on the board; null before `start` has answered. */
  get run(): JarRun | null {
    return this.current;
  }

  /** A new run; `seed` null: by chance. */
  restart(seed: number | null): void {
    const { rules, stage, listener, options } = this;
    if (!rules || !stage) return;
    const chosen = seed ?? Math.floor(Math.random() * SEED_SPAN);
    this.current = new JarRun({
      rules,
      mode: options.mode,
      seed: chosen,
      listener,
      onTick: (events) => stage.tick(events),
    });
    stage.begin(this.current.view);
  }

  /** Drops the held piece in a column, 0 … 255 from wall to wall. False: nothing can be dropped now, or there is no such column. */
  drop(column: number): boolean {
    const { current, stage } = this;
    const known = Number.isInteger(column) && column >= 0 && column < COLUMNS;
    if (!current || !stage || !known || current.view.ended || !current.view.canDrop) return false;
    current.command({ type: 'drop', column });
    return true;
  }

  /** The run so far as text, about two bytes a drop; empty before there is one. */
  replayText(): string {
    return this.current?.replayText() ?? '';
  }

  /** Plays a replay's text again, to the bit. Takes a while for a long one: not in a frame. */
  verify(text: unknown): JarProof {
    const { rules } = this;
    if (!rules) return { ok: false, code: 'not-started' };
    const replay = parseReplayText(text);
    if (!replay.ok) return { ok: false, code: replay.error.code };
    const verdict = verify(rules, replay.value);
    if (!verdict.ok) return verdict;
    const { score, drops, hash } = verdict.proof;
    return { ok: true, score, drops, hash };
  }

  private async open(node: Node, { platform, settings }: Opened): Promise<Guest> {
    const rules = parseRules(settings);
    if (!rules.ok) throw new Error(`${rules.error.code}: ${rules.error.detail}`);
    const { pictures, files, window } = platform;
    const built = await loadBoardStage({
      pictures,
      files,
      surface: { host: node },
      box: window.metrics(),
      onDrop: (column) => this.current?.release(column),
    });
    if (!built.ok) throw new Error(`${built.error.code}: ${built.error.detail}`);
    this.listener = guarded(this.listener, platform.log);
    this.rules = rules.value;
    this.stage = built.value;
    return this.live(built.value, platform);
  }

  private live(stage: BoardStage, { clock, log, touch, window }: Platform): Guest {
    const { options } = this;
    stage.apply({ reducedMotion: options.reducedMotion, marks: false });
    this.restart(options.seed);
    window.onResize((metrics) => stage.resize(metrics));
    if (options.touch) touch.onTouch((record) => stage.touch(record));
    const stop = startGameLoop(clock, log, (elapsedMs) => {
      const alpha = this.current?.advance(elapsedMs * stage.timeScale) ?? 1;
      stage.draw(alpha, elapsedMs);
    });
    return {
      stop: () => {
        stop();
        stage.dispose();
        this.stage = null;
      },
    };
  }
}
