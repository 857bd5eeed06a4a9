import { CREAM_TEXT, INK, INK_TINT, type Kit } from '../kit.ts';
import type { SettingsPlaces } from '../layout/settings-layout.ts';
import type { Label } from '../pixi/label.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import type { Picture } from '../pixi/nodes.ts';
import { LANGUAGES, type Language } from '../stage.ts';
import { say } from '../texts.ts';
import { Button } from './button.ts';

const HEIGHT = 38;

/** One of the languages: lacquered when it is spoken. */
class LanguageTab extends Button {
  private readonly on: NineSlice;
  private readonly off: NineSlice;
  private readonly word: Label;

  constructor(kit: Kit, language: Language, onPress: () => void) {
    super(onPress);
    this.on = kit.slice('button/primary', 2);
    this.off = kit.slice('button/paper', 2);
    this.word = kit.label(say(kit.words, `language.${language}`), 14, INK);
    this.word.node.y = -1.5;
    this.node.addChild(this.off.node, this.on.node, this.word.node);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.on.resize(width, HEIGHT);
    this.off.resize(width, HEIGHT);
    this.word.fit(width - 16);
  }

  set(spoken: boolean): void {
    this.on.node.visible = spoken;
    this.word.restyle({ color: spoken ? CREAM_TEXT : INK });
  }
}

/** The languages side by side, after a globe. Each is a button of its own; they share a line. */
export class LanguageLine {
  readonly icon: Picture;
  readonly tabs: readonly Button[];
  private readonly languages: readonly LanguageTab[];

  constructor(kit: Kit, onPick: (language: Language) => void) {
    this.icon = kit.picture('icon/language', 27);
    this.icon.tint = INK_TINT;
    this.languages = LANGUAGES.map((language) => new LanguageTab(kit, language, () => onPick(language)));
    this.tabs = this.languages;
  }

  set(spoken: Language): void {
    this.languages.forEach((tab, at) => {
      tab.set(LANGUAGES[at] === spoken);
    });
  }

  place({ globe, languages }: Pick<SettingsPlaces, 'globe' | 'languages'>): void {
    this.icon.position.set(globe.x, globe.y);
    this.tabs.forEach((tab, at) => {
      const { x, y, width, height } = languages[at]!;
      tab.resize(width, height);
      tab.node.position.set(x, y);
    });
  }
}
