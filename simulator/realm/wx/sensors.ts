import { COMPASS_MS, SENSOR_MS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import type { Calls } from './calls.ts';

const RADIANS = Math.PI / 180;
const SECOND = 1000;
const TURN = 360;

/** One instrument: told at its rhythm from the first listener or the call that starts it until it is stopped. */
class Sensor<Reading> {
  readonly #context: Context;
  readonly #read: () => Reading;
  readonly #listeners = new Listeners<[Reading]>();
  #milliseconds: number;
  #timer: number | null = null;

  constructor(context: Context, milliseconds: number, read: () => Reading) {
    this.#context = context;
    this.#milliseconds = milliseconds;
    this.#read = read;
  }

  start(milliseconds = this.#milliseconds): undefined {
    this.stop();
    this.#milliseconds = milliseconds;
    this.#timer = this.#context.clock.setTimer(() => this.#listeners.emit(this.#read()), milliseconds, true);
    return undefined;
  }

  stop(): undefined {
    if (this.#timer !== null) this.#context.clock.clearTimer(this.#timer);
    this.#timer = null;
    return undefined;
  }

  /** Listening starts it. onAccelerometerChange. */
  readonly on = (listener: (reading: Reading) => unknown): void => {
    this.#listeners.add(listener);
    if (this.#timer === null) this.start();
  };

  /** Typed with a listener of another event. */
  readonly off = ((listener?: (reading: Reading) => unknown): void => this.#listeners.remove(listener)) as (
    listener?: (...rest: never[]) => unknown,
  ) => void;
}

/** The pull of the earth along the phone's axes, in units of it; negative is towards the ground, as iOS has it. */
const pullOn = ({ beta, gamma }: { beta: number; gamma: number }) => {
  const [b, g] = [beta * RADIANS, gamma * RADIANS];
  return { x: Math.cos(b) * Math.sin(g), y: -Math.sin(b), z: -Math.cos(b) * Math.cos(g) };
};

/** Radians a second about each axis, between two looks. */
const turningOf = (context: Context) => {
  let before = { ...context.host.senses(), at: context.clock.now() };
  return () => {
    const now = { ...context.host.senses(), at: context.clock.now() };
    const seconds = Math.max(1, now.at - before.at) / SECOND;
    const rate = (axis: 'alpha' | 'beta' | 'gamma'): number =>
      ((now[axis] - before[axis]) * RADIANS) / seconds;
    const turning = { x: rate('beta'), y: rate('gamma'), z: rate('alpha') };
    before = now;
    return turning;
  };
};

export const sensorsPlugin = (context: Context, { promised }: Calls) => {
  const held = () => context.host.senses();
  const usual = SENSOR_MS.normal;
  const accelerometer = new Sensor(context, usual, () => pullOn(held()));
  const gyroscope = new Sensor(context, usual, turningOf(context));
  const motion = new Sensor(context, usual, () => {
    const { alpha, beta, gamma } = held();
    return { alpha, beta, gamma };
  });
  const compass = new Sensor(context, COMPASS_MS, () => ({
    direction: (TURN - (held().alpha % TURN)) % TURN,
    // A number of degrees on iOS, a word on Android. OnCompassChangeListenerResult.
    accuracy: context.host.device.platform === 'ios' ? 10 : 'high',
  }));
  const begin =
    <R>(sensor: Sensor<R>) =>
    ({ interval = 'normal' }: WechatMinigame.StartAccelerometerOption): undefined =>
      sensor.start(SENSOR_MS[interval]);
  return {
    startAccelerometer: promised('startAccelerometer', begin(accelerometer)),
    stopAccelerometer: promised('stopAccelerometer', () => accelerometer.stop()),
    onAccelerometerChange: accelerometer.on,
    offAccelerometerChange: accelerometer.off,
    startGyroscope: promised('startGyroscope', begin(gyroscope)),
    stopGyroscope: promised('stopGyroscope', () => gyroscope.stop()),
    onGyroscopeChange: gyroscope.on,
    offGyroscopeChange: gyroscope.off,
    startDeviceMotionListening: promised('startDeviceMotionListening', begin(motion)),
    stopDeviceMotionListening: promised('stopDeviceMotionListening', () => motion.stop()),
    onDeviceMotionChange: motion.on,
    offDeviceMotionChange: motion.off,
    startCompass: promised('startCompass', () => compass.start()),
    stopCompass: promised('stopCompass', () => compass.stop()),
    onCompassChange: compass.on,
    offCompassChange: compass.off,
  } satisfies Partial<WechatMinigame.Wx>;
};
