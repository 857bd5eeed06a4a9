import type { Box } from '../../protocol/device.ts';
import type { Entry } from '../../protocol/entry.ts';
import { openDataRoot } from '../../protocol/manifest.ts';
import type { OpenDataLine } from '../../protocol/open-data-line.ts';
import type { OpenDataControl } from '../../protocol/open-data-port.ts';
import type { Pace, RealmHost, TouchInput } from '../../protocol/realm-port.ts';
import { Clock, guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { GameGlobal } from '../game-global.ts';
import { HostCalls } from '../host-calls.ts';
import { installGlobals } from '../install-globals.ts';
import { type ModuleBody, Modules } from '../modules.ts';
import { native } from '../natives.ts';
import { makeSignals } from '../signals.ts';
import { watchErrors } from '../uncaught.ts';
import { setSide } from '../wx/canvas-members.ts';
import { TouchInputs } from '../wx/touch.ts';
import { OpenDataCanvases } from './canvases.ts';
import { makeOpenDataWx } from './wx.ts';

const ENTRY = 'index.js';

const noPackages = (): Promise<never> => native.Promise.reject(new Error('no packages here'));

const makeContext = (host: RealmHost): Context => {
  const clock = new Clock(host.frozenAt, host.switches.framesPerSecond);
  return {
    host,
    clock,
    signals: makeSignals(),
    hostCalls: new HostCalls(host, clock),
    entered: host.launch,
    gesture: false,
    loggedIn: false,
    loadedPackages: new Set(),
    runPackage: noPackages,
  };
};

/** The parts of a domain that was opened. */
interface Parts {
  readonly host: RealmHost;
  readonly context: Context;
  readonly canvases: OpenDataCanvases;
  readonly touchInputs: TouchInputs;
  readonly modules: Modules;
}

/** The open-data domain of one run: globals, modules and a clock of its own, and nothing that leads to the game. */
export class OpenDataRealm implements OpenDataControl {
  readonly #bodies: [string, ModuleBody][] = [];
  readonly #waiting: string[] = [];
  #parts!: Parts;
  #running = false;

  readonly define = (path: string, body: ModuleBody): void => {
    this.#bodies.push([path, body]);
  };

  open(host: RealmHost): OpenDataLine {
    const context = makeContext(host);
    const canvases = new OpenDataCanvases(context);
    const global = new GameGlobal();
    const modules = new Modules(host.manifest, global.shadows);
    for (const [path, body] of this.#bodies) modules.define(path, body);
    this.#parts = { host, context, canvases, touchInputs: new TouchInputs(context), modules };
    watchErrors(context);
    installGlobals(host, context.clock, global, { wx: makeOpenDataWx(context, canvases) });
    return this.#lineTo(canvases);
  }

  run(): void {
    const { host, modules } = this.#parts;
    guarded(() => modules.run(`${openDataRoot(host.manifest) ?? ''}${ENTRY}`));
    this.#running = true;
    for (const message of this.#waiting.splice(0)) this.#deliver(message);
  }

  touch(inputs: readonly TouchInput[]): void {
    for (const input of inputs) this.#parts.touchInputs.change([input]);
  }

  show(entry: Entry): void {
    this.#parts.context.entered = entry;
    this.#parts.context.clock.show();
  }

  hide(): void {
    this.#parts.touchInputs.cancelAll();
    this.#parts.context.clock.hide();
  }

  faultsChanged(): void {
    this.#parts.context.hostCalls.faultsChanged();
  }

  freezeClock(at?: number): void {
    const { clock } = this.#parts.context;
    clock.freeze(at ?? clock.now());
  }

  async advanceClock(milliseconds: number, pace?: Pace): Promise<void> {
    const { clock } = this.#parts.context;
    if (clock.idle) clock.skip(milliseconds);
    else await clock.advance(milliseconds, pace);
  }

  thawClock(): void {
    this.#parts.context.clock.thaw();
  }

  layer(): Box | null {
    return this.#parts.canvases.layer();
  }

  /** Also of one that was not opened: another launch has overtaken it. */
  dispose(): void {
    this.#parts?.context.clock.dispose();
  }

  #lineTo(canvases: OpenDataCanvases): OpenDataLine {
    return {
      canvas: canvases.shared,
      resize: (side, pixels) => setSide(canvases.shared, side, pixels),
      choose: (mode) => canvases.choose(mode),
      style: (style) => canvases.style(style),
      post: (message) => {
        if (this.#running) this.#deliver(message);
        else this.#waiting.push(message);
      },
    };
  }

  /** In a task of its own, and made of the domain's own objects. */
  #deliver(message: string): void {
    const { clock, signals } = this.#parts.context;
    clock.post(() => signals.message.emit(native.JSON.parse(message) as WechatMinigame.IAnyObject));
  }
}
