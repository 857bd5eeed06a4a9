/** How script runs: which engine, which graphics, which strictness. Numbers of the runtime differ by it. */
export type RuntimeMode = 'ios-hp' | 'ios-normal' | 'android' | 'pc' | 'devtools';

/** Logical pixels, origin top left of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What interrupts the screen at the top. */
export type Cutout = 'none' | 'notch' | 'island' | 'hole';

/** A phone, tablet or desktop client. Lengths are logical pixels. */
export interface Device {
  readonly id: string;
  readonly name: string;
  readonly mode: RuntimeMode;
  readonly platform: 'ios' | 'android' | 'windows' | 'devtools';
  readonly system: string;
  readonly brand: string;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly statusBarHeight: number;
  /** Space the system keeps at each edge; null where the client leaves `safeArea` out. */
  readonly insets: { readonly top: number; readonly bottom: number } | null;
  /** Top edge of the capsule and its distance from the right edge. */
  readonly capsule: {
    readonly top: number;
    readonly right: number;
    readonly width: number;
    readonly height: number;
  };
  readonly cutout: Cutout;
  /** 1 to 50, higher is faster; -1 unknown. */
  readonly benchmarkLevel: number;
  /** Megabytes. */
  readonly memory: number;
  /** The window follows the page and can be resized by the player. */
  readonly resizable: boolean;
}

/** The capsule in a window of this width. */
export const capsuleBox = (device: Device, width: number): Box => ({
  left: width - device.capsule.right - device.capsule.width,
  top: device.capsule.top,
  width: device.capsule.width,
  height: device.capsule.height,
});

/** Only the high-performance mode of iOS runs every file in strict mode. performance/perf-high-performance. */
export const isStrict = ({ mode }: Device): boolean => mode === 'ios-hp';
