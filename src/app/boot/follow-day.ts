import type { TrustedClock } from '../../progress/trusted-clock.ts';
import { guestOn } from '../../shared/guest-days.ts';
import type { Stage } from '../../view/stage/stage.ts';
import { type Profile, watchDay } from '../player/create-player.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';

/** Each day has its guest, and home shows the day. */
export const followDay = (
  clock: TrustedClock,
  { today }: Profile,
  stage: Stage,
  router: ScreenRouter,
): void => {
  const seatGuest = (): void => stage.setGuest(guestOn(today()));
  watchDay(clock, () => {
    seatGuest();
    router.showDay();
  });
  seatGuest();
};
