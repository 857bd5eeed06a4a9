import type { LogPort } from '../platform/ports.ts';
import type { Deferred } from '../shared/deferred.ts';
import type { Scene, SoundBoard, SoundName, SoundOptions } from './sound-board.ts';

/** The first picture comes first. */
const FIRST_FRAMES = 2;

/**
 * Sound whose code comes with the package of the sounds, after the first picture. What was asked for until then holds
 * when it is here; a single sound that comes too early is not made up for. After a miss it is sent for again by the
 * next sound, the next touch or the next time the game is shown. Whatever goes wrong in there ends here: a sound may be missing,
 * a frame never.
 */
export class DeferredSoundBoard implements SoundBoard {
  private readonly code: Deferred<SoundBoard>;
  private readonly log: LogPort;
  private frames = 0;
  private music = false;
  private sound = true;
  private scene: Scene = 'home';
  private danger = 0;
  private hidden = false;
  /** Whether the board has been told of what was asked for before it came. */
  private told = false;

  constructor(code: Deferred<SoundBoard>, log: LogPort) {
    this.code = code;
    this.log = log;
  }

  play(name: SoundName, how?: SoundOptions): void {
    this.askAgain();
    this.safely((board) => board.play(name, how));
  }

  setMusic(on: boolean): void {
    this.music = on;
    this.safely((board) => board.setMusic(on));
  }

  setSound(on: boolean): void {
    this.sound = on;
    this.safely((board) => board.setSound(on));
  }

  setScene(scene: Scene): void {
    this.scene = scene;
    this.safely((board) => board.setScene(scene));
  }

  setDanger(level: number): void {
    this.danger = level;
    this.safely((board) => board.setDanger(level));
  }

  tick(elapsedMs: number): void {
    this.frames += 1;
    if (this.frames === FIRST_FRAMES) this.code.want();
    this.safely((board) => board.tick(elapsedMs));
  }

  suspend(): void {
    this.hidden = true;
    this.safely((board) => board.suspend());
  }

  resume(): void {
    this.hidden = false;
    this.askAgain();
    this.safely((board) => board.resume());
  }

  touched(): void {
    this.askAgain();
    this.safely((board) => board.touched());
  }

  private askAgain(): void {
    if (this.code.state === 'missed') this.code.want();
  }

  private safely(run: (board: SoundBoard) => void): void {
    const board = this.code.value;
    if (board === null) return;
    try {
      if (!this.told) this.tell(board);
      run(board);
    } catch (thrown) {
      this.log.error(`sound: ${String(thrown)}`);
    }
  }

  private tell(board: SoundBoard): void {
    this.told = true;
    board.setMusic(this.music);
    board.setSound(this.sound);
    board.setScene(this.scene);
    board.setDanger(this.danger);
    if (this.hidden) board.suspend();
  }
}
