import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE, type Signal } from './signal.ts';

/** 32-bit float PCM, mono. */
const wav = (signal: Signal): Buffer => {
  const header = Buffer.alloc(44);
  const bytes = signal.length * 4;
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(3, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 4, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(32, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.from(signal.buffer, signal.byteOffset, bytes)]);
};

const ffmpeg = (args: readonly string[]): Buffer => {
  const { status, stdout, stderr, error } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...args], {
    maxBuffer: 1 << 28,
  });
  if (error !== undefined || status !== 0)
    throw new Error(`ffmpeg failed: ${error?.message ?? stderr.toString()}`);
  return stdout;
};

/** How a file is encoded: samples a second, and LAME's quality or bit rate. */
export interface Encoding {
  readonly rate: number;
  readonly options: readonly string[];
}

/** Writes `signal` as a mono mp3 without tags. Needs ffmpeg with LAME. */
export const writeMp3 = (file: string, signal: Signal, { rate, options }: Encoding): void => {
  const folder = mkdtempSync(join(tmpdir(), 'tuanyuan-audio-'));
  const source = join(folder, 'source.wav');
  writeFileSync(source, wav(signal));
  ffmpeg([
    ...['-i', source, '-ar', String(rate), '-ac', '1', '-c:a', 'libmp3lame', ...options],
    ...['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact', file],
  ]);
  rmSync(folder, { recursive: true });
};

/** Decodes a file as the game will hear it. */
export const readMp3 = (file: string): Signal => {
  const pcm = ffmpeg(['-i', file, '-ar', String(RATE), '-ac', '1', '-f', 'f32le', '-']);
  return new Float32Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.length));
};
