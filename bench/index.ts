import { benchFilm } from './film/index.ts';
import { benchFrame } from './frame/index.ts';
import { benchFriends } from './friends/index.ts';
import { benchMemory } from './memory/index.ts';
import { benchPhysics } from './physics/index.ts';
import { benchVerify } from './verify/index.ts';

/** `npm run bench -- physics|verify|film|friends|frame|memory [--quick] [--json]` */
const BENCHES: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  physics: benchPhysics,
  verify: benchVerify,
  film: benchFilm,
  friends: benchFriends,
  frame: benchFrame,
  memory: benchMemory,
};

const [name = 'physics', ...options] = process.argv.slice(2);
const bench = BENCHES[name.startsWith('--') ? 'physics' : name];
if (!bench) throw new Error(`no bench called ${name}; there are: ${Object.keys(BENCHES).join(', ')}`);
await bench(name.startsWith('--') ? [name, ...options] : options);
