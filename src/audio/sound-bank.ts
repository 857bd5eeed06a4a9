import { Howl } from 'howler';
import type { FilePort } from '../platform/ports.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { offerFiles } from './browser-audio.ts';
import { SOUND_FILES, soundPath } from './sound-files.ts';

/** The decoded sounds. One file is read and decoded at a time, so that loading never crowds a frame. */
export class SoundBank {
  private howls = new Map<string, Howl>();
  private ready = new Set<string>();
  /** Every file has been tried. */
  isDone = false;
  private readonly lost = new Map<string, Failure>();
  private readonly files: Pick<FilePort, 'readBytes'>;
  private readonly onFailure: (failure: Failure) => void;

  constructor(files: Pick<FilePort, 'readBytes'>, onFailure: (failure: Failure) => void) {
    this.files = files;
    this.onFailure = onFailure;
  }

  /** Loads every file in turn. A file that fails is reported and stays silent. */
  load(): void {
    offerFiles((path) => this.read(path));
    this.loadFrom(0, this.howls);
  }

  /** Null while the file is not decoded, or failed. */
  get(file: string): Howl | null {
    return this.ready.has(file) ? (this.howls.get(file) ?? null) : null;
  }

  /** Forgets everything; what is still being decoded is ignored when it comes. */
  clear(): void {
    for (const howl of this.howls.values()) howl.unload();
    this.howls = new Map();
    this.ready = new Set();
    this.isDone = false;
  }

  private async read(path: string): Promise<Result<ArrayBuffer>> {
    const result = await this.files.readBytes(path);
    if (!result.ok) this.lost.set(path, result.error);
    return result;
  }

  private loadFrom(index: number, generation: Map<string, Howl>): void {
    if (generation !== this.howls) return;
    const file = SOUND_FILES[index];
    this.isDone = file === undefined;
    if (file === undefined) return;
    const next = () => this.loadFrom(index + 1, generation);
    const howl = new Howl({
      src: [soundPath(file)],
      onload: () => {
        if (generation === this.howls) this.ready.add(file);
        next();
      },
      onloaderror: (_, message) => {
        if (generation === this.howls) this.report(file, String(message));
        next();
      },
    });
    generation.set(file, howl);
  }

  private report(file: string, message: string): void {
    const known = this.lost.get(soundPath(file));
    this.onFailure(known ?? failure('input/corrupt', `sound ${file}: ${message}`));
  }
}
