import { CREAM_TEXT, INK, INK_TINT, type Kit } from '../kit.ts';
import type { Label } from '../pixi/label.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import type { Picture } from '../pixi/nodes.ts';
import { LANGUAGES, type Language } from '../stage.ts';
import { say } from '../texts.ts';
import { Button } from './button.ts';

const ICON = 42;
const GAP = 4;
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

  /** A line `width` wide and 44 points high, its middle at (0, y). */
  place(width: number, y: number): void {
    this.icon.position.set(-width / 2 + 18, y);
    const room = width - ICON;
    const each = (room - GAP * (this.tabs.length - 1)) / this.tabs.length;
    this.tabs.forEach((tab, at) => {
      tab.resize(each, 44);
      tab.node.position.set(-width / 2 + ICON + (at + 0.5) * each + at * GAP, y);
    });
  }
}
