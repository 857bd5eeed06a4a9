import { type Check, type CheckParts, line } from './check.ts';

const PROBE = 'check.probe';
/** How often this page was opened on this phone: it outlives the game. */
const COUNT = 'check.count';

const read = ({ platform: { storage } }: CheckParts, key: string): unknown => {
  const value = storage.read(key);
  return value.ok ? value.value : undefined;
};

const numberOf = (value: unknown): number => {
  const number = Number(value ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : 0;
};

/** The first way of writing that loses what it was given; null where none does. */
const lostBy = async (parts: CheckParts): Promise<string | null> => {
  const { storage } = parts.platform;
  const { clock } = parts.platform;
  const [later, now] = [`later ${clock.now()}`, `now ${clock.now()}`];
  const written = await storage.write(PROBE, later);
  if (!written.ok) return `write: ${written.error.code}`;
  if (read(parts, PROBE) !== later) return 'write: another value is read';
  const atOnce = storage.writeNow(PROBE, now);
  if (!atOnce.ok) return `write now: ${atOnce.error.code}`;
  return read(parts, PROBE) === now ? null : 'write now: another value is read';
};

export const storage: Check = {
  name: 'storage',
  run: async (parts) => {
    const lost = await lostBy(parts);
    if (lost !== null) return [line('bad', 'storage', lost)];
    parts.platform.storage.remove(PROBE);
    const before = numberOf(read(parts, COUNT));
    await parts.platform.storage.write(COUNT, String(before + 1));
    return [
      line('ok', 'storage', 'what is written is read'),
      line(
        'info',
        'kept',
        before === 0 ? 'first check: kill the game and check again' : `${before} checks before`,
      ),
    ];
  },
};

/** One of the main package, and one that comes with the sounds. */
const TEXT = 'settings/balance.json';
const BYTES = 'assets/audio/drop.mp3';

export const files: Check = {
  name: 'files',
  run: async ({ platform }) => {
    const read = [await platform.files.readText(TEXT), await platform.files.readBytes(BYTES)];
    const missing = read.flatMap((file, at) => (file.ok ? [] : [`${[TEXT, BYTES][at]} ${file.error.code}`]));
    return [
      missing.length === 0
        ? line('ok', 'files', 'main package and subpackage are read')
        : line('bad', 'files', missing.join(', ')),
    ];
  },
};

const FONT = 'assets/fonts/text.ttf';

export const fonts: Check = {
  name: 'fonts',
  run: async ({ platform }) => {
    const family = platform.pictures.loadFont(FONT);
    return [family.ok ? line('ok', 'fonts', family.value) : line('bad', 'fonts', family.error.code)];
  },
};

const shown = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** What the client says of itself: a class of phones, and nobody's. */
export const client: Check = {
  name: 'client',
  run: async ({ platform: { device, window }, build, rules }) => {
    const { model, system, platform, client: version, baseLibrary, memoryMB, benchmark } = device.facts();
    const { width, height, pixelRatio, safe } = window.metrics();
    return [
      line('info', 'build', `${build}, rules ${rules.rulesVersion}`),
      line('info', 'phone', [model, system, platform].map((fact) => shown(fact) ?? '?').join(', ')),
      line('info', 'client', `WeChat ${shown(version) ?? '?'}`),
      line('info', 'base library', shown(baseLibrary) ?? '?'),
      line('info', 'memory', `${shown(memoryMB) ?? '?'} MB, benchmark ${shown(benchmark) ?? '?'}`),
      line(
        'info',
        'window',
        `${width} x ${height} at ${pixelRatio}, safe from ${safe.top} to ${safe.top + safe.height}`,
      ),
      line('info', 'script', device.slowScript ? 'without a compiler' : 'compiled'),
    ];
  },
};
