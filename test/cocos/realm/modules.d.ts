/**
 * `cocos/assets/scripts/TuanyuanGame.ts`, which is checked under the settings of an editor's project (test/cocos/scripts) and
 * written with what ours refuse. Who bundles or runs it leads this name there.
 */
declare module 'tuanyuan-game' {
  import type { Component, JsonAsset } from 'cc';

  export enum GameLanguage {
    Auto,
    Chinese,
    English,
  }
  export enum GameMode {
    Home,
    Endless,
    Daily,
    Sprint,
  }
  export class TuanyuanGame extends Component {
    language: GameLanguage;
    mode: GameMode;
    settings: JsonAsset | null;
  }
}
