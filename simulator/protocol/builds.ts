/** A stream of events, one for each build since the page was opened. */
export const BUILDS_URL = '/builds';
