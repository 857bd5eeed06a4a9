/** Ways to reach whoever runs the game, and other players: pages of the platform's. */
export const CONTACT_KINDS = ['service', 'club', 'feedback'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Those that the platform opens only from a button of its own, which lies over the game's. */
export const COVERED_CONTACTS = ['club', 'feedback'] as const;
export type CoveredContact = (typeof COVERED_CONTACTS)[number];
