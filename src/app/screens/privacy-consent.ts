import type { PrivacyQuestion } from '../../shared/privacy-question.ts';
import type { ScreenName } from '../../view/screens/screen.ts';

/**
 * The host's questions about the player's data. One sheet answers all that have come; a no holds until the player opens something
 * from home, so that a page that tries once more does not ask once more.
 */
export class PrivacyConsent {
  private readonly open: PrivacyQuestion[] = [];
  private shown: ScreenName = 'home';
  private declined = false;

  /** `mayAsk`: the player is not in the middle of a run. True: the sheet is to be shown. */
  ask(question: PrivacyQuestion, mayAsk: boolean): boolean {
    if (!mayAsk || this.declined) {
      question.answer(false);
      return false;
    }
    this.open.push(question);
    question.seen();
    return true;
  }

  answer(agreed: boolean): void {
    if (this.open.length === 0) return;
    this.declined = !agreed;
    for (const question of this.open.splice(0)) question.answer(agreed);
  }

  /** Another screen is shown: a sheet that was left is a no. */
  follow(screen: ScreenName): void {
    if (screen !== 'privacy') this.answer(false);
    if (this.shown === 'home' && screen !== 'home' && screen !== 'privacy') this.declined = false;
    this.shown = screen;
  }
}
