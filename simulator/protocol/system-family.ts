/** The family every realm's text falls back to for signs that no font before it has. */
export const SYSTEM_FAMILY = 'Simulator System';
