import type { Picture } from '#paint/graph.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../../shared/vocabulary/languages.ts';
import type { Button } from '../../widgets/buttons/button.ts';
import { ChoiceTab } from '../../widgets/buttons/choice-tab.ts';
import { say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { SettingsPlaces } from './settings-layout.ts';

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
