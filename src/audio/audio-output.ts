import { Howler } from 'howler';
import type { AudioPort } from '../platform/ports.ts';
import type { Failure } from '../shared/failure.ts';
import { failure } from '../shared/failure.ts';
import { type BrowserAudioContext, offerContext } from './browser-audio.ts';
import { parseAudioContext } from './host-audio.ts';

/** howler members its typings leave out. */
interface HowlerState {
  ctx: BrowserAudioContext | null;
  state: 'suspended' | 'running';
  _audioUnlocked: boolean;
}

const howler = Howler as unknown as HowlerState;

// howler would wait for a browser's touch events, and close a context that does not run at 44,100 Hz.
howler._audioUnlocked = true;
Howler.autoUnlock = false;
Howler.autoSuspend = false;

/** Time a resumed context gets to move before it is taken for silent (iOS from 17.5 on), milliseconds. */
const PATIENCE = 300;

/** How often a context is asked for before the host's plain players are. */
const TRIES = 2;

export interface OutputListener {
  /** A context is there: load what is to be played. */
  onOpen(): void;
  /** The context is about to go: let go of all that was loaded into it. */
  onClose(): void;
  /** What plays begins to be heard: a browser let it through at the player's first touch. */
  onThaw(): void;
  onFailure(failure: Failure): void;
}

/** The one audio context: opened late, suspended and resumed with the game, made anew when it stays silent. */
export class AudioOutput {
  private wasOpen = false;
  private misses = 0;
  /** Back from the background, and no finger was down since. */
  private untouched = false;
  /** Just resumed, and not yet seen to move. */
  private onTrial = false;
  private lastTime = 0;
  /** How long the context's clock has stood, milliseconds. */
  private stillMs = 0;
  private readonly port: AudioPort;
  private readonly listener: OutputListener;

  constructor(port: AudioPort, listener: OutputListener) {
    this.port = port;
    this.listener = listener;
  }

  private get isOpen(): boolean {
    return howler.ctx !== null && Howler.usingWebAudio;
  }

  private get isRunning(): boolean {
    return this.isOpen && howler.ctx?.state === 'running';
  }

  /** Where music is played, and into what; null while there is none. */
  get context(): BrowserAudioContext | null {
    return this.isOpen ? howler.ctx : null;
  }

  get mixer(): unknown {
    return Howler.masterGain;
  }

  open(): void {
    const created = this.port.createContext();
    const context = created.ok ? parseAudioContext(created.value) : created;
    if (!context.ok) {
      this.misses += 1;
      this.listener.onFailure(context.error);
      return;
    }
    offerContext(context.value);
    Howler.usingWebAudio = true;
    Howler.volume(1);
    this.wasOpen = true;
    this.wake();
    this.listener.onOpen();
  }

  /** No context was to be had, and none at a touch either. */
  get isHopeless(): boolean {
    return !this.isOpen && this.misses >= TRIES;
  }

  /**
   * A context that was not to be had is asked for again. One that is back from the background may say that it runs and be
   * silent (iOS 17.5): it is heard again once it was suspended and resumed.
   */
  touched(): void {
    if (!this.isOpen || howler.ctx?.state === 'closed') {
      if (this.misses > 0 || this.wasOpen) this.reopen();
    } else if (this.untouched) void howler.ctx?.suspend().then(() => howler.ctx?.resume());
    this.untouched = false;
  }

  private reopen(): void {
    if (this.misses >= TRIES) return;
    if (this.isOpen) this.close();
    this.open();
  }

  /** True when what is played now is heard; else asks once more a context that waits for the player's touch. */
  wake(): boolean {
    const running = this.isRunning;
    if (this.isOpen && !running) howler.ctx?.resume();
    // howler only learns of changes it made itself, and would wait for a resume that is over.
    howler.state = running ? 'running' : 'suspended';
    return running;
  }

  suspend(): void {
    if (!this.isOpen) return;
    this.onTrial = false;
    Howler.mute(true);
    howler.ctx?.suspend();
  }

  resume(): void {
    if (!this.isOpen) {
      if (this.wasOpen) this.open();
      return;
    }
    Howler.mute(false);
    howler.ctx?.resume();
    this.untouched = true;
    this.onTrial = true;
    this.stillMs = 0;
  }

  /** Watches over the context. True while what is played is heard. */
  tick(elapsedMs: number): boolean {
    if (this.isOpen) this.look(howler.ctx?.currentTime ?? 0, elapsedMs);
    howler.state = this.isRunning ? 'running' : 'suspended';
    return this.isRunning;
  }

  private look(time: number, elapsedMs: number): void {
    const moves = this.isRunning && time > this.lastTime;
    if (moves && this.stillMs >= PATIENCE) this.listener.onThaw();
    this.stillMs = moves ? 0 : this.stillMs + elapsedMs;
    this.lastTime = time;
    if (moves) this.onTrial = false;
    else if (this.onTrial && this.stillMs >= PATIENCE) this.renew();
  }

  /** Once for each resume: a second silence is the player's mute switch or a host that waits for a touch. */
  private renew(): void {
    this.onTrial = false;
    this.lastTime = 0;
    this.listener.onFailure(failure('host/unknown', 'audio context stayed silent after resume; made anew'));
    this.close();
    this.open();
  }

  private close(): void {
    this.listener.onClose();
    howler.ctx?.close();
    howler.ctx = null;
  }
}
