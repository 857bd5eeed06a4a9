import type { EyeName, MouthName } from '../../shared/art-sheet.ts';

/** What a piece feels; stronger feelings hide weaker ones. Times in milliseconds left. */
export interface FaceState {
  untilBlink: number;
  blink: number;
  startle: number;
  beam: number;
  yawn: number;
  /** Time since anything touched or moved it. */
  quiet: number;
  untilYawn: number;
  worry: number;
  /** Time it has rested where it should not. */
  unease: number;
  /** What of `quiet` makes it sleepy. */
  sleepyAfter: number;
  /** Without anything to look at: a glance somewhere now and then. */
  untilGlance: number;
  glanceX: number;
  glanceY: number;
  /** Where it looks, −1…1 each way on the screen. */
  gazeX: number;
  gazeY: number;
}

const BLINK_MS = 130;
const STARTLE_MS = 420;
const BEAM_MS = 950;
const YAWN_MS = 1500;
/** Nobody falls asleep at the same time. */
const nextSleep = (): number => 12000 + Math.random() * 9000;
/** A frown stays for a moment, so that no face flickers. */
const WORRY_MS = 600;
/** What only falls past the line fears nothing. */
const UNEASE_MS = 250;
const BREATH_MS = 6400;
const DROWSE_MS = 3000;
/** Art direction: a blink every 3–7 s, a yawn after 20 s. */
const nextBlink = (): number => 3000 + Math.random() * 4000;
const nextYawn = (): number => 6000 + Math.random() * 24000;

export const makeFaceState = (): FaceState => ({
  untilBlink: Math.random() * 5000,
  blink: 0,
  startle: 0,
  beam: 0,
  yawn: 0,
  quiet: 0,
  untilYawn: nextYawn(),
  worry: 0,
  unease: 0,
  sleepyAfter: nextSleep(),
  untilGlance: Math.random() * 6000,
  glanceX: 0,
  glanceY: 0,
  gazeX: 0,
  gazeY: 0,
});

/** `near` whether it rests near the line now. */
export const worry = (faceState: FaceState, near: boolean, elapsedMs: number): void => {
  faceState.unease = near ? faceState.unease + elapsedMs : 0;
  if (faceState.unease > UNEASE_MS) faceState.worry = WORRY_MS;
};

const isAsleep = ({ quiet, sleepyAfter }: FaceState): boolean => quiet > sleepyAfter;

/** −1…1: out of breath and full of it; 0 while awake. */
export const breathOf = ({ quiet, sleepyAfter }: FaceState): number => {
  const slept = quiet - sleepyAfter;
  if (slept <= 0) return 0;
  return Math.min(1, slept / DROWSE_MS) * Math.sin((slept / BREATH_MS) * Math.PI * 2);
};

export const startle = (faceState: FaceState): void => {
  faceState.startle = STARTLE_MS;
  faceState.quiet = 0;
};

export const beam = (faceState: FaceState): void => {
  faceState.beam = BEAM_MS;
  faceState.quiet = 0;
};

const countDown = (left: number, elapsedMs: number): number => (left > elapsedMs ? left - elapsedMs : 0);

export const stepFace = (faceState: FaceState, elapsedMs: number): void => {
  faceState.startle = countDown(faceState.startle, elapsedMs);
  faceState.beam = countDown(faceState.beam, elapsedMs);
  faceState.blink = countDown(faceState.blink, elapsedMs);
  faceState.yawn = countDown(faceState.yawn, elapsedMs);
  faceState.worry = countDown(faceState.worry, elapsedMs);
  faceState.quiet += elapsedMs;
  faceState.untilBlink -= elapsedMs;
  if (faceState.untilBlink <= 0) {
    faceState.untilBlink = nextBlink();
    faceState.blink = BLINK_MS;
  }
  if (isAsleep(faceState)) faceState.untilYawn -= elapsedMs;
  if (faceState.untilYawn <= 0) {
    faceState.untilYawn = nextYawn();
    faceState.yawn = YAWN_MS;
  }
};

/** Looks aside for a while, then back. */
export const glance = (faceState: FaceState, elapsedMs: number): void => {
  faceState.untilGlance -= elapsedMs;
  if (faceState.untilGlance > 0) return;
  const away = faceState.glanceX === 0 && faceState.glanceY === 0;
  const angle = Math.random() * Math.PI * 2;
  faceState.glanceX = away ? Math.cos(angle) : 0;
  faceState.glanceY = away ? Math.sin(angle) * 0.6 : 0;
  faceState.untilGlance = away ? 900 + Math.random() * 900 : 3000 + Math.random() * 5000;
};

export const eyesOf = (faceState: FaceState, own: EyeName): EyeName => {
  if (faceState.beam > 0) return 'happy';
  if (faceState.startle > 0 || faceState.worry > 0)
    return faceState.blink > 0 && faceState.worry > 0 ? 'closed' : 'wide';
  if (faceState.yawn > 0 || faceState.blink > 0) return 'closed';
  if (isAsleep(faceState)) return 'sleepy';
  return own;
};

export const mouthOf = (faceState: FaceState, own: MouthName): MouthName => {
  if (faceState.beam > 0) return 'open';
  if (faceState.startle > 0 || faceState.yawn > 0) return 'o';
  if (faceState.worry > 0) return 'worry';
  // Nobody laughs asleep.
  return isAsleep(faceState) && (own === 'open' || own === 'grin') ? 'smile' : own;
};

/** Turns the eyes a little towards a direction given as −1…1 each way. */
export const lookAt = (faceState: FaceState, x: number, y: number, elapsedMs: number): void => {
  const share = Math.min(1, elapsedMs / 160);
  faceState.gazeX += (x - faceState.gazeX) * share;
  faceState.gazeY += (y - faceState.gazeY) * share;
};
