import type { SoundBoard } from '../../audio/sound-board.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { SettingName } from '../../shared/vocabulary/setting-names.ts';
import type { Theme } from '../../shared/vocabulary/themes.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import type { Profile } from './profile.ts';
import { isOwned, themesOf } from './wardrobe.ts';
import type { WornTheme } from './worn-theme.ts';

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
    stage.setThemes(themesOf(profile.save, profile.shop, this.parts.worn.theme));
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
    const isNew = !isOwned(profile.save, profile.shop, theme);
    if (profile.acquire(theme)) {
      this.parts.worn.end();
      sounds.play('coin');
      if (isNew) onBought(theme);
    }
    this.applyThemes();
  }
}
