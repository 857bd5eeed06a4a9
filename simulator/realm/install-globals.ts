import type { RealmHost } from '../protocol/realm-port.ts';
import type { Clock } from './clock.ts';
import { makeConsole } from './console.ts';
import { makeEngineOf } from './engine-age.ts';
import type { GameGlobal } from './game-global.ts';
import { makeDate, makeFinalizationRegistry, timerFunctions } from './install-clock.ts';
import { makeMacrotaskPromise } from './macrotask-promise.ts';
import { native } from './natives.ts';
import { sweepGlobals } from './sweep.ts';
import { addSystemFont } from './wx/system-text.ts';

/** Makes a bare name of the realm. */
export const defineGlobal = (name: string, value: unknown): void => {
  Object.defineProperty(native.window, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
};

const definePromise = (clock: Clock): void =>
  defineGlobal(
    'Promise',
    makeMacrotaskPromise((run) => clock.setTimer(run, 0, false)),
  );

/** Takes the browser's names away and puts the runtime's in their place: the last thing before script runs. */
export const installGlobals = (
  host: RealmHost,
  clock: Clock,
  global: GameGlobal,
  given: { readonly wx: object; readonly webAssembly?: object | undefined },
): void => {
  addSystemFont();
  makeEngineOf(host.device);
  const left = sweepGlobals(host.switches.intl);
  if (left.length > 0) host.log('warn', ['simulator: globals that could not be removed', left.join(', ')]);
  for (const [name, value] of Object.entries(timerFunctions(clock))) defineGlobal(name, value);
  defineGlobal('Date', makeDate(clock));
  if ('FinalizationRegistry' in native.window)
    defineGlobal('FinalizationRegistry', makeFinalizationRegistry(clock));
  defineGlobal('console', makeConsole(host));
  defineGlobal('wx', given.wx);
  if (given.webAssembly !== undefined) defineGlobal('WXWebAssembly', given.webAssembly);
  defineGlobal('requirePlugin', (alias: string) => {
    throw new Error(`plugin "${alias}" is not declared`);
  });
  defineGlobal('GameGlobal', global.object);
  defineGlobal('globalThis', global.object);
  if (host.device.mode === 'ios-hp') defineGlobal('isIOSHighPerformanceMode', true);
  if (host.switches.macrotaskPromises) definePromise(clock);
};
