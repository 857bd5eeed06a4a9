import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Save } from '../../progress/save.ts';
import { themeInUse } from '../../progress/save-views.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { SettingName } from '../../shared/vocabulary/setting-names.ts';
import { JAR_THEMES, SKY_THEMES, type Theme } from '../../shared/vocabulary/themes.ts';
import type { ThemeChoice } from '../../view/screens/pages.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import type { Profile } from './profile.ts';
import type { WornTheme } from './worn-theme.ts';

/** The themes of sky and jar that are in use; `worn`: for today alone. */
export const themesOf = (save: Save, worn: Theme | null): ThemeChoice => ({
  sky: SKY_THEMES.find((theme) => theme === worn) ?? themeInUse(save, 'sky', SKY_THEMES),
  jar: JAR_THEMES.find((theme) => theme === worn) ?? themeInUse(save, 'jar', JAR_THEMES),
});

export interface PreferencesParts {
  readonly profile: Profile;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly wordsOf: (language: LanguageChoice) => Words;
  readonly onBought: (theme: Theme) => void;
  readonly worn: Pick<WornTheme, 'theme' | 'end'>;
}

/** The player's preferences: each change is stored and takes effect at once. */
export class Preferences {
  private readonly parts: PreferencesParts;

  constructor(parts: PreferencesParts) {
    this.parts = parts;
  }

  applySettings(): void {
    const { profile, stage, sounds } = this.parts;
    const settings = profile.settings();
    stage.apply(settings);
    sounds.setMusic(settings.music);
    sounds.setSound(settings.sound);
  }

  applyThemes(): void {
    const { profile, stage } = this.parts;
    stage.setThemes(themesOf(profile.save, this.parts.worn.theme));
  }

  /** Applies all preferences from the save. */
  applyAll(): void {
    this.applySettings();
    this.applyThemes();
  }

  toggle(setting: SettingName): void {
    this.parts.profile.toggle(setting);
    this.applySettings();
  }

  setLanguage(language: LanguageChoice): void {
    const { profile, stage, wordsOf } = this.parts;
    profile.setLanguage(language);
    stage.setWords(wordsOf(language));
  }

  useTheme(theme: Theme): void {
    this.parts.worn.end();
    this.parts.profile.useTheme(theme);
    this.applyThemes();
  }

  acquire(theme: Theme): void {
    const { profile, sounds, onBought } = this.parts;
    const isNew = !profile.save.owned.includes(theme);
    if (profile.acquire(theme)) {
      this.parts.worn.end();
      sounds.play('coin');
      if (isNew) onBought(theme);
    }
    this.applyThemes();
  }
}
