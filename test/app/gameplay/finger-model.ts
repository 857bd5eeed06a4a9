import { BOARD, JAR, playLayout } from '../../../src/view/layout/play-layout.ts';
import type { Intent, ScreenMetrics } from '../../../src/view/stage/stage.ts';
import { buildScene, type Sent } from '../../view/whole-scene.ts';
import { frames, type Harness, openGame, rules } from '../harness.ts';

/** The phone of the memory platform. */
const METRICS: ScreenMetrics = {
  width: 390,
  height: 844,
  pixelRatio: 3,
  safe: { left: 0, top: 47, width: 390, height: 763 },
  capsule: { left: 296, top: 51, width: 87, height: 32 },
};

const LAYOUT = playLayout(METRICS, BOARD, JAR, false);

export const PLACES = {
  left: { x: 60, y: 500 },
  middle: { x: 200, y: 350 },
  right: { x: 330, y: 640 },
  below: { x: 240, y: 838 },
  pause: { x: LAYOUT.pause.x, y: LAYOUT.pause.y },
} as const;
export type PlaceName = keyof typeof PLACES;

export type FingerAct =
  | { readonly do: 'start' | 'move' | 'end' | 'cancel'; readonly id: number; readonly at: PlaceName }
  | { readonly do: 'lose'; readonly id: number }
  | { readonly do: 'hide' }
  | { readonly do: 'show' }
  | { readonly do: 'frames'; readonly count: number }
  | { readonly do: 'intent'; readonly intent: Intent };

/** What a player may expect of fingers: who aims, who is on the pause, and nothing else. */
class Model {
  private readonly down = new Map<number, 'jar' | 'pause' | 'nothing'>();
  private readonly lost = new Set<number>();
  private aimer: number | null = null;
  private presser: number | null = null;

  /** `plays`: a run goes on and nothing lies over it. What this act is to come to. */
  expect(act: FingerAct, plays: boolean, column: (x: number) => number): readonly Sent[] {
    if (act.do === 'lose') this.lost.add(act.id);
    if (act.do === 'hide') for (const id of [...this.down.keys()]) this.lift(id);
    if (!('at' in act)) return [];
    for (const id of this.lost) if (id !== act.id) this.lift(id);
    if (act.do === 'start') return this.start(act.id, act.at, plays);
    if (!this.down.has(act.id)) return [];
    if (act.do === 'move') return this.move(act.id, act.at);
    const [drops, presses] = [this.aimer === act.id, this.presser === act.id && act.at === 'pause'];
    this.lift(act.id);
    if (act.do === 'cancel' || !plays) return [];
    if (drops) return [{ type: 'drop', column: column(PLACES[act.at].x) }];
    return presses ? [{ type: 'pause' }] : [];
  }

  /** Another screen is shown. */
  changed(): void {
    this.presser = null;
    this.outdone();
    for (const id of this.down.keys()) this.down.set(id, 'nothing');
  }

  /** Another run is on the board. */
  outdone(): void {
    this.aimer = null;
  }

  private start(id: number, at: PlaceName, plays: boolean): readonly Sent[] {
    this.lift(id);
    this.down.set(id, at === 'pause' ? 'pause' : 'jar');
    if (!plays) this.down.set(id, 'nothing');
    else if (at === 'pause') this.presser = id;
    else this.aimer = id;
    return [];
  }

  private move(id: number, at: PlaceName): readonly Sent[] {
    if (this.presser === id && at !== 'pause') this.presser = null;
    return [];
  }

  private lift(id: number): void {
    this.down.delete(id);
    this.lost.delete(id);
    if (this.aimer === id) this.aimer = null;
    if (this.presser === id) this.presser = null;
  }
}

/** Frames after which what a screen shows stands where it is to be pressed. */
const SWUNG_IN = 15;
const SLOW_FRAME_MS = 50;

/** A sprint that ends under the fingers. */
const SOON = { sprint: { ...rules.sprint, fillRows: 0, startTicks: 160, mostWonTicks: 0 } };

/** The whole game with its real scene under a hand, and beside it what is to be expected. */
export class FingerGame {
  readonly phone: Harness;
  readonly sent: Sent[] = [];
  private readonly model = new Model();
  private screen = 'home';
  private again = false;

  constructor() {
    this.phone = openGame(new Map(), {
      rules: SOON,
      openScene: (output) => {
        const { scene } = buildScene('zh-CN', METRICS, {
          send: (intent) => {
            if (intent.type === 'pause') this.sent.push(intent);
            output.send(intent);
          },
          command: (command) => {
            this.sent.push(command);
            output.command(command);
          },
        });
        const { show, begin, showInstantReplay } = scene;
        return Object.assign(scene, {
          setWords: () => {},
          show: (next: Parameters<typeof show>[0]) => {
            if (next.name !== this.screen) this.model.changed();
            this.screen = next.name;
            show.call(scene, next);
          },
          begin: (run: Parameters<typeof begin>[0]) => {
            this.model.outdone();
            begin.call(scene, run);
          },
          showInstantReplay: (piece: number | null) => {
            this.again = piece !== null;
            this.model.changed();
            showInstantReplay.call(scene, piece);
          },
        });
      },
    });
    this.phone.game.handle({ type: 'start', mode: 'endless' });
    frames(this.phone, 30);
  }

  get plays(): boolean {
    const run = this.phone.game.run;
    return this.screen === 'play' && !this.again && run !== null && !run.view.ended;
  }

  /** Does it; what came of it, and what was to come of it. */
  act(act: FingerAct): { readonly came: readonly Sent[]; readonly wanted: readonly Sent[] } {
    const run = this.phone.game.run?.view;
    const column = (x: number): number => {
      const { left, scale } = LAYOUT.board;
      return run?.columnAt((x - left) / scale) ?? 0;
    };
    const wanted = this.model.expect(act, this.plays, column);
    const before = this.sent.length;
    const screen = this.screen;
    this.perform(act);
    const came = this.sent.slice(before);
    if (this.screen !== screen) for (let at = 0; at < SWUNG_IN; at++) this.phone.frame(SLOW_FRAME_MS);
    return { came, wanted };
  }

  private perform(act: FingerAct): void {
    const { host, game } = this.phone;
    if (act.do === 'hide') host.lifecycle.hide();
    else if (act.do === 'show') host.lifecycle.show();
    else if (act.do === 'frames') frames(this.phone, act.count);
    else if (act.do === 'lose') host.touch.lose(act.id);
    else if (act.do === 'intent') game.handle(act.intent);
    else host.touch.touch({ phase: act.do, id: act.id, ...PLACES[act.at] });
  }
}
