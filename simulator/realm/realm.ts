import type { Challenge, SharedCard } from '../protocol/chat.ts';
import { isStrict } from '../protocol/device.ts';
import type { Entry } from '../protocol/entry.ts';
import { STRICT } from '../protocol/manifest.ts';
import type {
  Beside,
  Interruption,
  MenuEntry,
  Pace,
  PointerInput,
  RealmControl,
  RealmHost,
  Size,
  TouchInput,
} from '../protocol/realm-port.ts';
import type { Senses } from '../protocol/senses.ts';
import { Clock, guarded } from './clock.ts';
import type { Context } from './context.ts';
import { GameGlobal } from './game-global.ts';
import { HostCalls } from './host-calls.ts';
import { defineGlobal, installGlobals } from './install-globals.ts';
import { type ModuleBody, Modules } from './modules.ts';
import { native } from './natives.ts';
import { makeSignals } from './signals.ts';
import { EarlyErrors, watchErrors } from './uncaught.ts';
import { handOffQuery } from './wx/handoff.ts';
import { entryOptions } from './wx/lifecycle.ts';
import { tellSenses } from './wx/screen.ts';
import { preloadSubpackages } from './wx/subpackage.ts';
import { pointerEvent } from './wx/touch.ts';
import { type Host, makeWx } from './wx/wx.ts';

const PACKAGE_ENTRY = 'game.js';

/** One run of a package: made with its frame, thrown away with it. */
export class Realm implements RealmControl {
  readonly #waiting: [string, ModuleBody][] = [];
  readonly #early = new EarlyErrors();
  #context!: Context;
  #wx!: Host;
  #clock!: Clock;
  #modules!: Modules;
  /** Packages on their way: their scripts need the name that is taken away after the last. */
  #codeLoads = 0;
  #turned: 'landscape' | 'portrait' = 'portrait';

  /** Called by each package file as it is loaded, before and after start. */
  readonly define = (path: string, body: ModuleBody): void => {
    if (this.#modules === undefined) this.#waiting.push([path, body]);
    else this.#modules.define(path, body);
  };

  start(host: RealmHost): void {
    const global = new GameGlobal();
    this.#clock = new Clock(host.frozenAt, host.switches.framesPerSecond);
    this.#modules = new Modules(host.manifest, global.shadows);
    for (const [path, body] of this.#waiting) this.#modules.define(path, body);
    this.#context = this.#makeContext(host);
    this.#wx = makeWx(this.#context);
    const { width, height } = host.window();
    this.#turned = width > height ? 'landscape' : 'portrait';
    preloadSubpackages(this.#context);
    this.#early.tell(host);
    watchErrors(this.#context);
    installGlobals(host, this.#clock, global, this.#wx);
    this.#context.clock.post(() => this.#context.signals.show.emit(entryOptions(host.launch)));
    guarded(() => this.#modules.run(PACKAGE_ENTRY));
  }

  touch(inputs: readonly TouchInput[]): void {
    this.#wx.touched();
    for (const input of inputs) this.#wx.touchInputs.change([input]);
  }

  pointer(input: PointerInput): void {
    pointerEvent(this.#context, input);
  }

  show(entry: Entry): void {
    this.#context.entered = entry;
    this.#clock.show();
    this.#context.signals.entered.emit();
    this.#context.signals.show.emit(entryOptions(entry));
  }

  hide(): void {
    this.#wx.touchInputs.cancelAll();
    this.#context.signals.hide.emit({ errMsg: 'onHide:ok' });
    this.#context.signals.left.emit();
    this.#clock.hide();
  }

  memoryWarning(level: 5 | 10 | 15): void {
    const { mode } = this.#context.host.device;
    // Only Android says how bad it is. OnMemoryWarningListenerResult.
    const told = mode === 'android' ? { level } : {};
    this.#context.signals.memoryWarning.emit(told as WechatMinigame.OnMemoryWarningListenerResult);
  }

  resized({ width, height }: Size): void {
    const { clock, signals } = this.#context;
    const value = width > height ? 'landscape' : 'portrait';
    // Both ways since 2.26.0, when the game could turn it itself. onDeviceOrientationChange.
    if (value !== this.#turned) clock.post(() => signals.orientation.emit({ value } as never));
    this.#turned = value;
    this.#context.signals.resize.emit({ windowWidth: width, windowHeight: height });
  }

  networkChanged(state: { type: 'wifi' | '5g' | '4g' | '2g' | 'none' }): void {
    this.#context.signals.network.emit({ isConnected: state.type !== 'none', networkType: state.type });
  }

  sensesChanged(before: Senses, now: Senses): void {
    tellSenses(this.#context, before, now);
  }

  audioInterruption(phase: Interruption): void {
    if (phase !== 'begin') this.#context.signals.interruptionOver.emit();
    if (phase === 'lost') return;
    const signal = phase === 'begin' ? this.#context.signals.audioBegin : this.#context.signals.audioEnd;
    signal.emit({ errMsg: `onAudioInterruption${phase === 'begin' ? 'Begin' : 'End'}:ok` });
  }

  freezeClock(at?: number): void {
    this.#clock.freeze(at ?? this.#clock.now());
  }

  advanceClock(milliseconds: number, pace?: Pace, beside?: Beside): Promise<void> {
    return this.#clock.advance(milliseconds, pace, beside);
  }

  thawClock(): void {
    this.#clock.thaw();
  }

  faultsChanged(): void {
    this.#context.hostCalls.faultsChanged();
  }

  isAudible(): boolean {
    return this.#wx.isAudible();
  }

  loseContext(): boolean {
    return this.#withLoseExtension((extension) => extension.loseContext());
  }

  restoreContext(): boolean {
    return this.#withLoseExtension((extension) => extension.restoreContext());
  }

  menuCard(entry: MenuEntry): Promise<SharedCard | null> {
    return this.#wx.sharing.menuCard(entry);
  }

  captured(): Promise<string> {
    return this.#wx.sharing.captured();
  }

  handOffQuery(): string {
    return handOffQuery(this.#context);
  }

  friendMessage(failure: string | null): void {
    const reason = failure === null ? 'ok' : `fail ${failure}`;
    const result = { success: failure === null, errMsg: `shareMessageToFriend:${reason}` };
    this.#context.signals.friendMessage.emit(result);
  }

  interacted(key: string): void {
    this.#context.clock.post(() => this.#context.signals.interacted.emit(key));
  }

  challengeStart(challenge: Challenge): void {
    this.#wx.ranks.start(challenge);
  }

  picture(): Promise<string> {
    return new native.Promise((resolve) => {
      const take = (): void => {
        if (this.#clock.paint.open) resolve(this.#wx.canvases.picture());
        else this.#clock.requestFrame(take);
      };
      this.#clock.requestFrame(take);
    });
  }

  /** Also of one that has not begun: another launch has overtaken it. */
  dispose(): void {
    this.#clock?.dispose();
  }

  #makeContext(host: RealmHost): Context {
    return {
      host,
      clock: this.#clock,
      signals: makeSignals(),
      hostCalls: new HostCalls(host, this.#clock),
      entered: host.launch,
      gesture: false,
      loggedIn: false,
      loadedPackages: new Set(),
      runPackage: (root) => this.#runPackage(root),
    };
  }

  async #runPackage(root: string): Promise<void> {
    if (this.#context.loadedPackages.has(root)) return;
    await this.#loadCode(root);
    this.#context.loadedPackages.add(root);
    this.#modules.run(root.endsWith('.js') ? root : `${root}${PACKAGE_ENTRY}`);
  }

  #loadCode(root: string): Promise<void> {
    return new native.Promise((resolve, reject) => {
      const script = native.createElement('script');
      const strict = isStrict(this.#context.host.device) ? `&${STRICT}` : '';
      script.src = `/package/code-of?root=${encodeURIComponent(root)}${strict}`;
      const finish = (settle: () => void) => (): void => {
        this.#codeLoads--;
        if (this.#codeLoads === 0) Reflect.deleteProperty(native.window, '__define__');
        settle();
      };
      native.listen(script, 'load', finish(resolve));
      native.listen(
        script,
        'error',
        finish(() => reject(new Error('download subpackage fail'))),
      );
      this.#codeLoads++;
      defineGlobal('__define__', this.define);
      native.document.head.append(script);
    });
  }

  #withLoseExtension(use: (extension: WEBGL_lose_context) => void): boolean {
    const extension = this.#wx.canvases.loseExtension();
    if (extension !== null) use(extension);
    return extension !== null;
  }
}
