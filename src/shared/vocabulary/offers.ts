/** What a video may be watched for; never anything that touches a score or a leaderboard. */
export const OFFER_PLACES = ['double-coins', 'missed-night', 'theme-day'] as const;
export type OfferPlace = (typeof OFFER_PLACES)[number];

/** `none`: it is not there at all. `waiting`: a video is on its way. `missed`: there was none just now. */
export type OfferState = 'none' | 'offered' | 'waiting' | 'missed';
