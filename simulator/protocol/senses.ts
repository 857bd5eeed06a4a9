/** What the instruments of a phone tell: how it is held, where it is, what its camera sees. */
export interface Senses {
  /** Degrees the phone is turned about its upright axis, its cross axis and its long axis: 0 lies flat, 90 in `beta` stands. */
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** 0…1. */
  readonly brightness: number;
  /** The player records the screen. */
  readonly recorded: boolean;
  /** The network is there and hardly answers. */
  readonly weakNetwork: boolean;
  readonly latitude: number;
  readonly longitude: number;
  /** What a code holds that is scanned; empty, and the player turns away. */
  readonly scanned: string;
  /** What the camera sees: a colour of CSS, or a picture as a data URL. */
  readonly camera: string;
  /** Names of the game controllers that are connected. */
  readonly gamepads: readonly string[];
  readonly windowState: 'normal' | 'maximize' | 'minimize';
}

/** A phone that lies flat on a table in Beijing. */
export const AT_REST: Senses = {
  alpha: 0,
  beta: 0,
  gamma: 0,
  brightness: 0.8,
  recorded: false,
  weakNetwork: false,
  latitude: 39.9,
  longitude: 116.4,
  scanned: 'https://example.com/',
  camera: '#4f8a5b',
  gamepads: [],
  windowState: 'normal',
};
