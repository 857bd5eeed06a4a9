import { ScreenRouter } from './screen-router.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

export { Contacts } from './contacts.ts';
export { PhoneCheck } from './phone-check.ts';
export type { ScreenRouter } from './screen-router.ts';

/** The screen flow. It shows home at once. */
export const createScreens = (parts: ScreenRouterParts): ScreenRouter => new ScreenRouter(parts);
