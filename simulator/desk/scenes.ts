import type { Choice } from './controls.ts';

/** Ways in that change what a game should do first, or what it counts: one at least of each kind. base-ability/scene. */
export const SCENES: readonly Choice<string>[] = [
  { value: '1001', label: '1001 · Discover' },
  { value: '1089', label: '1089 · pulled down' },
  { value: '1103', label: '1103 · my mini-programs' },
  { value: '1007', label: '1007 · card, one friend' },
  { value: '1008', label: '1008 · card, group' },
  { value: '1044', label: '1044 · card with ticket' },
  { value: '1231', label: '1231 · live card' },
  { value: '1265', label: '1265 · picture in a chat' },
  { value: '1011', label: '1011 · scanned code' },
  { value: '1047', label: '1047 · mini-program code' },
  { value: '1006', label: '1006 · search' },
  { value: '1010', label: '1010 · favourites' },
  { value: '1023', label: '1023 · desktop icon' },
  { value: '1058', label: '1058 · article' },
  { value: '1014', label: '1014 · subscribed message' },
  { value: '1074', label: '1074 · service conversation' },
  { value: '1079', label: '1079 · game centre' },
  { value: '1272', label: '1272 · games in Discover' },
  { value: '1194', label: '1194 · link' },
  { value: '1045', label: '1045 · ad in Moments' },
  { value: '1154', label: '1154 · Moments preview' },
  { value: '1155', label: '1155 · on from Moments' },
  { value: '1017', label: '1017 · trial version' },
  { value: '1129', label: '1129 · crawler' },
];

/** Base libraries worth trying: the newest, and those just before something came. */
export const LIBRARIES: readonly Choice<string>[] = [
  { value: '3.15.2', label: '3.15.2' },
  { value: '3.14.0', label: '3.14.0 · no arena' },
  { value: '3.6.0', label: '3.6.0 · no layer of open data' },
  { value: '2.32.3', label: '2.32.3' },
  { value: '2.25.0', label: '2.25.0 · no getWindowInfo' },
  { value: '2.16.0', label: '2.16.0 · no Web Audio' },
];
