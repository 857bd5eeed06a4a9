import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import type { SoundBoardParts } from '../../src/audio/create-sound-board.ts';
import { stemSeconds } from '../../src/audio/music-form.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok } from '../../src/shared/result.ts';
import { howlerPlugin } from '../../tools/bundle/howler-plugin.ts';
import { FakeContext, type FakeDecoder, type FakeSource } from './strict-context.ts';

const FRAME = 1000 / 60;

let bundled: Promise<string> | null = null;

/** The sound board and the real howler, as they are shipped; a script that sets `audio`. */
export const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['src/audio/create-sound-board.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'audio',
    target: 'es2018',
    plugins: [howlerPlugin()],
  });
  return outputFiles[0]!.text;
};

/** What is read last: of the short sounds, and of the music. */
const LAST_SOUND = 'assets/audio/reunion.mp3';
export const LAST_STEM = 'assets/music/sprint.mp3';

const isMusic = (path: string): boolean => path.startsWith('assets/music/');

export interface SetupOptions {
  /** No audio device. */
  readonly deaf?: boolean;
  /** How often a context is refused before one comes. */
  readonly late?: number;
  /** The host's own players. */
  readonly players?: boolean;
  /** Files that cannot be read, by path. */
  readonly missing?: readonly string[];
  /** Files whose download fails, by path; may change. */
  readonly offline?: readonly string[];
  /** Files with bytes no decoder knows, by path. */
  readonly broken?: readonly string[];
  readonly decoder?: Partial<FakeDecoder>;
  readonly prepare?: (context: FakeContext) => void;
}

/** Stems are as long as they are, short sounds half a second. */
const secondsOf = (path: string): number => (isMusic(path) ? stemSeconds(path.slice(13, -4)) : 0.5);

/** A sound board in a realm that has timers and nothing else of a browser. */
export const setup = async (options: SetupOptions = {}) => {
  bundled ??= bundle();
  const decoder: FakeDecoder = { delay: 0, duration: secondsOf, ...options.decoder };
  const contexts: FakeContext[] = [];
  const logged: string[] = [];
  const reads: string[] = [];
  const played: string[] = [];
  let asked = 0;
  let interrupt: (phase: 'begin' | 'end') => void = () => undefined;
  const parts: SoundBoardParts = {
    audio: {
      createContext: () => {
        asked += 1;
        if (options.deaf === true || asked <= (options.late ?? 0))
          return fail(failure('host/unsupported', 'no web audio'));
        const context = new FakeContext(decoder);
        options.prepare?.(context);
        contexts.push(context);
        return ok(context.handle);
      },
      createPlayer: (path, loop) => {
        if (options.players !== true) return fail(failure('host/unsupported', 'no player'));
        const told = (what: string) => played.push(`${what} ${path}`);
        return ok({
          play: () => told(loop ? 'loop' : 'play'),
          setVolume: () => undefined,
          pause: () => told('pause'),
          resume: () => told('resume'),
        });
      },
      onInterruption: (listener) => {
        interrupt = listener;
        return () => undefined;
      },
    },
    files: {
      readBytes: async (path) => {
        reads.push(path);
        if (options.missing?.includes(path)) return fail(failure('host/not-found', path));
        if (options.offline?.includes(path)) return fail(failure('host/network', path));
        const bytes = new TextEncoder().encode(options.broken?.includes(path) ? 'noise' : path);
        return ok(bytes.buffer as ArrayBuffer);
      },
    },
    log: {
      info: () => undefined,
      warn: (message) => void logged.push(message),
      error: (message) => void logged.push(message),
    },
  };
  const globals = createContext(
    { setTimeout, clearTimeout, setInterval, clearInterval, console },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(await bundled, globals);
  const before = new Set(Object.keys(globals));
  const board = runInContext('audio', globals).createSoundBoard(parts) as SoundBoard;
  const frame = (elapsedMs = FRAME): void => {
    for (const context of contexts) context.advance(elapsedMs / 1000);
    board.tick(elapsedMs);
  };
  const frames = (milliseconds: number): void => {
    for (let spent = 0; spent < milliseconds; spent += FRAME) frame();
  };
  /** Lets timers and promises run; the game's clock stands still. */
  const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  /** Frames until `path` was asked for and a little more, so that it is decoded. */
  const load = async (path = LAST_SOUND): Promise<void> => {
    for (let tries = 0; tries < 300 && !reads.includes(path); tries += 1) {
      frame();
      await idle();
    }
    await idle();
    await idle();
  };
  return {
    board,
    contexts,
    logged,
    played,
    reads,
    frame,
    frames,
    idle,
    load,
    globals,
    before,
    interrupt: (phase: 'begin' | 'end') => interrupt(phase),
    context: () => contexts[contexts.length - 1]!,
    sounding: (): FakeSource[] => contexts.filter((it) => !it.closed).flatMap((it) => it.sounding()),
  };
};

/** Loudness of one source; -1 when there is none. */
export const gainOf = (source: FakeSource | undefined): number => source?.target?.gain.value ?? -1;
const isOfMusic = (source: FakeSource): boolean => isMusic(source.buffer?.path ?? '');
/** The strings under everything. */
export const music = (sources: readonly FakeSource[]): FakeSource | undefined => stem(sources, 'ground-a');
export const stem = (sources: readonly FakeSource[], name: string): FakeSource | undefined =>
  sources.find(({ buffer }) => buffer?.path === `assets/music/${name}.mp3`);
/** Layers of the music that are heard, by name. */
export const heardStems = (sources: readonly FakeSource[]): string[] =>
  sources
    .filter((source) => isOfMusic(source) && gainOf(source) > 0)
    .map(({ buffer }) => buffer!.path.slice(13, -4))
    .sort();
export const effects = (sources: readonly FakeSource[]): FakeSource[] =>
  sources.filter((source) => !isOfMusic(source));
