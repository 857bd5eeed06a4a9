/** Drops are aimed at one of 256 columns across the jar, so that a replay spends one byte on the place. */
export const COLUMNS = 256;

export const TOOLS = ['shake', 'tongs', 'raise'] as const;
export type Tool = (typeof TOOLS)[number];

/** A tool, and for tongs and raise the piece it is used on. */
export type ToolCommand = Exclude<Command, { type: 'drop' }>;

/** Everything a player can do to a run. The list of (tick, command) and the seed are the whole run. */
export type Command =
  | { readonly type: 'drop'; readonly column: number }
  | { readonly type: 'shake' }
  | { readonly type: 'tongs'; readonly piece: number }
  | { readonly type: 'raise'; readonly piece: number };
