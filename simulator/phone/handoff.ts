import type { PhoneDesk } from './phone-desk.ts';

/** The game on the player's computer is a window beside this one; the player is the same, and so is what they have stored. */
export const openOnComputer = (user: string, query: string): void => {
  const address = new URLSearchParams({ device: 'pc', user, query });
  window.open(`/phone?${address}`, `computer of ${user}`);
};

/** The menu's entry: the game says with which query it goes on there. Answers the query. */
export const handOff = (phone: PhoneDesk): string => {
  const query = phone.control().handOffQuery();
  openOnComputer(phone.user, query);
  return query;
};
