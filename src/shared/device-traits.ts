/** What a phone does otherwise than most. */
export interface DeviceTraits {
  /** True where WebAssembly-free script runs without a compiler (iOS normal mode): spend less on decoration. */
  readonly slowScript: boolean;
  /** True where the phone’s own switch silences the game: the game can neither see it nor ask it to be quiet. */
  readonly muteSwitch: boolean;
  /** True where the alpha of text comes out wrong when its canvas is handed to the graphics card (iOS 26). */
  readonly spoilsText: boolean;
}
