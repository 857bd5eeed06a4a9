/** The core's door for whoever reads and writes rules and replays without playing them: home stands before the rest of it is read. */

export { twistOfDay } from './apply-twist.ts';
export { TOOLS } from './command.ts';
export { parseRules } from './parse-rules.ts';
export { playabilityOf } from './replay/playability.ts';
export { makeReplayText, parseReplayText } from './replay/text.ts';
