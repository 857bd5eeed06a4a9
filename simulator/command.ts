import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, openDoor, sayWhyNot } from './door.ts';

const USAGE = `wx-simulator PACKAGE [options]
Serves a WeChat mini-game as it is: PACKAGE is the folder with game.json and game.js.
  --port N             8420; 0 takes a free one
  --host NAME          127.0.0.1
  --functions FOLDER   cloud functions, a folder each (the cloudfunctionRoot of the project file)
  --cloud-data FOLDER  where the cloud keeps its data (below ~/.wx-simulator)
  --wipe-cloud         the cloud forgets everything first
  --fast-cloud         without the delays of a real cloud`;

const read = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8420' },
      host: { type: 'string', default: '127.0.0.1' },
      functions: { type: 'string' },
      'cloud-data': { type: 'string' },
      'wipe-cloud': { type: 'boolean', default: false },
      'fast-cloud': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

const refuse = (reason: string): never => {
  console.error(`${reason}\n\n${USAGE}`);
  process.exit(2);
};

const settingsOf = ({ values, positionals }: ReturnType<typeof read>) => {
  const [folder] = positionals;
  const port = Number(values.port);
  if (folder === undefined) return refuse('no package was named');
  if (!existsSync(join(folder, 'game.json'))) return refuse(`${folder} has no game.json`);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return refuse(`--port ${values.port}: not a port number`);
  return {
    package: resolve(folder),
    functions: values.functions ?? null,
    data: values['cloud-data'] ?? dataFolder(join(homedir(), '.wx-simulator'), folder),
    port,
    host: values.host,
    wipeCloud: values['wipe-cloud'],
    fastCloud: values['fast-cloud'],
    watch: false,
  };
};

const parsed = (): ReturnType<typeof read> => {
  try {
    return read();
  } catch (error) {
    return refuse((error as Error).message);
  }
};

const asked = parsed();
if (asked.values.help) console.log(USAGE);
else await openDoor(settingsOf(asked)).catch(sayWhyNot);
