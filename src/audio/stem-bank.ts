import type { FilePort } from '../platform/ports.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { BrowserAudioContext } from './browser-audio.ts';
import type { HostBuffer } from './host-audio.ts';
import { STEMS, stemPath } from './music-form.ts';

/**
 * The decoded stems of the music: 132 seconds, 23 MB at 44,100 Hz. One is read and decoded at a time. One that cannot be decoded is
 * reported and stays silent, the others are heard; where the download fails, the rest is asked for again with the next `load`.
 */
export class StemBank {
  private buffers = new Map<string, HostBuffer>();
  private readonly hopeless = new Set<string>();
  private loading = false;
  private readonly files: Pick<FilePort, 'readBytes'>;
  private readonly onFailure: (failure: Failure) => void;

  constructor(files: Pick<FilePort, 'readBytes'>, onFailure: (failure: Failure) => void) {
    this.files = files;
    this.onFailure = onFailure;
  }

  /** Null while the stem is not decoded, or failed. */
  get(stem: string): HostBuffer | null {
    return this.buffers.get(stem) ?? null;
  }

  /** False while one of these is still to come. */
  isSettled(stem: string): boolean {
    return !this.loading || this.buffers.has(stem) || this.hopeless.has(stem);
  }

  /** Loads what is missing, unless that is being done. */
  async load(context: BrowserAudioContext): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const { buffers } = this;
    for (const stem of STEMS.filter((name) => !buffers.has(name) && !this.hopeless.has(name))) {
      const goesOn = await this.loadOne(stem, context, buffers);
      // After `clear` another context may be loading by now.
      if (buffers !== this.buffers) return;
      if (!goesOn) break;
    }
    this.loading = false;
  }

  /** Forgets everything; what is still being decoded is ignored when it comes. */
  clear(): void {
    this.buffers = new Map();
    this.hopeless.clear();
    this.loading = false;
  }

  /** False when no other can be read either. */
  private async loadOne(
    stem: string,
    context: BrowserAudioContext,
    buffers: Map<string, HostBuffer>,
  ): Promise<boolean> {
    const bytes = await this.files.readBytes(stemPath(stem));
    if (!bytes.ok) {
      this.onFailure(bytes.error);
      if (bytes.error.code === 'host/not-found') this.hopeless.add(stem);
      return bytes.error.code === 'host/not-found';
    }
    const buffer = await decode(context, bytes.value);
    if (buffer !== null) buffers.set(stem, buffer);
    else this.giveUp(stem);
    return true;
  }

  private giveUp(stem: string): void {
    this.hopeless.add(stem);
    this.onFailure(failure('input/corrupt', `music ${stem}`));
  }
}

const decode = (context: BrowserAudioContext, bytes: ArrayBuffer): Promise<HostBuffer | null> =>
  new Promise((resolve) => context.decodeWhole(bytes, resolve, () => resolve(null)));
