import type { SoundBoard } from '../../audio/sound-board.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { SettingName } from '../../shared/vocabulary/setting-names.ts';
import type { Theme } from '../../shared/vocabulary/themes.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import { dressOf } from '../screens/page-models.ts';
import type { Profile } from './profile.ts';

export interface PreferencesParts {
  readonly profile: Profile;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly wordsOf: (language: LanguageChoice) => Words;
}

/** What the player likes it to look and sound like: each change is kept, and seen and heard at once. */
export class Preferences {
  private readonly parts: PreferencesParts;

  constructor(parts: PreferencesParts) {
    this.parts = parts;
  }

  apply(): void {
    const { profile, stage, sounds } = this.parts;
    const settings = profile.settings();
    stage.apply(settings);
    sounds.setMusic(settings.music);
    sounds.setSound(settings.sound);
  }

  dress(): void {
    const { profile, stage } = this.parts;
    stage.setThemes(dressOf(profile.save));
  }

  /** All of it as the save has it now. */
  renew(): void {
    this.apply();
    this.dress();
  }

  toggle(setting: SettingName): void {
    this.parts.profile.toggle(setting);
    this.apply();
  }

  speak(language: LanguageChoice): void {
    const { profile, stage, wordsOf } = this.parts;
    profile.speak(language);
    stage.setWords(wordsOf(language));
  }

  wear(theme: Theme): void {
    this.parts.profile.wear(theme);
    this.dress();
  }

  acquire(theme: Theme): void {
    if (this.parts.profile.acquire(theme)) this.parts.sounds.play('best');
    this.dress();
  }
}
