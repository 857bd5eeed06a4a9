import type { PrivacyQuestion } from '../../shared/privacy-question.ts';
import type { ScreenName } from '../../view/screens/screen.ts';
import type { Handlers } from './intent-handlers.ts';
import { PrivacyConsent } from './privacy-consent.ts';
import type { ScreenFlow } from './screen-flow.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export interface QuestionFlowParts {
  readonly sources: Pick<ScreenRouterParts, 'profile' | 'updates'>;
  readonly flow: Pick<ScreenFlow, 'isShown' | 'open' | 'back'>;
}

/** What the host wants the player to decide, each on a sheet: whether their data may be used, and whether a newer version is taken. */
export class QuestionFlow {
  readonly handlers: Pick<Handlers, 'agree'> = { agree: () => this.agree() };
  private readonly parts: QuestionFlowParts;
  private readonly consent = new PrivacyConsent();

  constructor(parts: QuestionFlowParts) {
    this.parts = parts;
  }

  /** Never in a run. */
  askPrivacy(question: PrivacyQuestion): void {
    const { isShown, open } = this.parts.flow;
    if (this.consent.ask(question, !isShown('play'))) open('privacy');
  }

  /** A newer version is there, and home is quiet. */
  offerUpdate(): void {
    this.parts.flow.open('update');
  }

  /** Another screen is shown. */
  follow(screen: ScreenName): void {
    this.consent.follow(screen);
  }

  /** Says yes on the sheet that is shown. */
  private agree(): void {
    const { sources, flow } = this.parts;
    this.consent.answer(true);
    if (flow.isShown('update')) {
      sources.profile.flush();
      sources.updates.apply();
    }
    flow.back();
  }
}
