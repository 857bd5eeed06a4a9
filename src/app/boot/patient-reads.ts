import type { ClockPort, FilePort, LifecyclePort, PicturePort, Platform } from '../../platform/ports.ts';
import type { Result } from '../../shared/result.ts';

/** Milliseconds after which what could not be read is read again. */
const PAUSES = [300, 1000, 3000] as const;

type Waiting = Pick<Platform, 'clock' | 'lifecycle'>;

/** Waits this long, or until the game is shown again: on iOS, pictures that are loading fail when the player leaves. */
const pause = (clock: ClockPort, { onShow }: LifecyclePort, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      stopTimer();
      stopShow();
      resolve();
    };
    const stopTimer = clock.after(milliseconds, go);
    const stopShow = onShow(go);
  });

/** Reads until it succeeds, a few times at most; the last answer counts. */
const readPatiently = async <T>(
  { clock, lifecycle }: Waiting,
  read: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  let result = await read();
  for (const milliseconds of PAUSES) {
    if (result.ok) return result;
    await pause(clock, lifecycle, milliseconds);
    result = await read();
  }
  return result;
};

/** Pictures and tables without which nothing can be shown: a read that fails once is no reason to end the game. */
export const patientReads = (
  platform: Waiting & Pick<Platform, 'pictures' | 'files'>,
): { readonly pictures: PicturePort; readonly files: FilePort } => {
  const { pictures, files } = platform;
  return {
    pictures: { ...pictures, loadImage: (path) => readPatiently(platform, () => pictures.loadImage(path)) },
    files: { ...files, readText: (path) => readPatiently(platform, () => files.readText(path)) },
  };
};
