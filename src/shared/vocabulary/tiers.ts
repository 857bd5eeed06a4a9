/** The ladder: 0 sesame ball … 10 full moon. */
export const TIERS = 11;
