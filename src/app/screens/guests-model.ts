import { guestsMet } from '../../shared/guest-days.ts';
import { nextTermBegins, SOLAR_TERMS, solarTermOf } from '../../shared/solar-terms.ts';
import type { GuestsScreen } from '../../view/screens/pages.ts';
import type { ScreenSources } from './screen-sources.ts';

/** The album's second page: who came with the sun's terms, and who comes next. */
export const guestsModel = ({ profile }: ScreenSources): GuestsScreen => {
  const today = profile.today();
  const { term } = solarTermOf(today);
  const { month, day } = nextTermBegins(today);
  return {
    name: 'guests',
    met: guestsMet(profile.save.days),
    now: term,
    next: { term: (term + 1) % SOLAR_TERMS, month, day },
  };
};
