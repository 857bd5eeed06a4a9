import { _decorator, Component, Enum, JsonAsset, UITransform } from 'cc';
import { createGameHost, type GameOptions, type NodeHost } from './tuanyuan.js';

const { ccclass, disallowMultiple, menu, property, requireComponent } = _decorator;

export enum GameLanguage {
  /** The player's own choice, else the client's. */
  Auto = 0,
  Chinese = 1,
  English = 2,
}

export enum GameMode {
  Home = 0,
  Endless = 1,
  Daily = 2,
  Sprint = 3,
}

const LANGUAGES: readonly GameOptions['language'][] = [null, 'zh-CN', 'en'];
const STARTS: readonly GameOptions['start'][] = ['home', 'endless', 'daily', 'sprint'];

/**
 * The whole game 《团圆》 on this node, which is its screen: give it a UITransform under a Canvas, and a Widget that
 * stretches it. The units of the design resolution are the game's points; 390 × 844 is what it is drawn for.
 */
@ccclass('TuanyuanGame')
@menu('Tuanyuan/TuanyuanGame')
@requireComponent(UITransform)
@disallowMultiple
export class TuanyuanGame extends Component {
  @property({ type: Enum(GameLanguage), tooltip: 'Auto: the player’s own choice, else the client’s' })
  language = GameLanguage.Auto;

  @property({ type: Enum(GameMode), tooltip: 'What opens first: the home screen, or a run at once' })
  mode = GameMode.Home;

  @property({
    type: JsonAsset,
    tooltip: 'Any of balance, physics, shop and social, as in settings/; none: as built',
  })
  settings: JsonAsset | null = null;

  private host: NodeHost | null = null;

  protected override start(): void {
    this.host = createGameHost(this.node, {
      language: LANGUAGES[this.language] ?? null,
      start: STARTS[this.mode] ?? 'home',
      settings: this.settings ? this.settings.json : null,
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
