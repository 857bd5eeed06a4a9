import type { Picture } from '#paint/graph.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../../shared/vocabulary/languages.ts';
import type { SettingsPlaces } from '../../layout/settings-layout.ts';
import { say } from '../../texts.ts';
import { INK_TINT, type UiContext } from '../../ui-context.ts';
import type { Button } from '../buttons/button.ts';
import { ChoiceTab } from '../buttons/choice-tab.ts';

/** The languages side by side, after a globe. Each is a button of its own; they share a line. */
export class LanguageLine {
  readonly icon: Picture;
  readonly tabs: readonly Button[];
  private readonly languages: readonly ChoiceTab[];

  constructor(ui: UiContext, onPick: (language: LanguageChoice) => void) {
    this.icon = ui.picture('icon/language', 27);
    this.icon.tint = INK_TINT;
    this.languages = LANGUAGE_CHOICES.map(
      (language) => new ChoiceTab(ui, say(ui.words, `language.${language}`), () => onPick(language)),
    );
    this.tabs = this.languages;
  }

  set(spoken: LanguageChoice): void {
    this.languages.forEach((tab, at) => {
      tab.set(LANGUAGE_CHOICES[at] === spoken);
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
