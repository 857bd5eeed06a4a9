import { parseArgs } from 'node:util';

const USAGE = `npm start -- [options]
Serves the simulator with the game in dist/wechatgame, built first where its sources changed.
  --port N             8420; 0 takes a free one
  --host NAME          127.0.0.1
  --watch              builds on every change of the sources and launches the game anew, with what it has stored
  --package FOLDER     serves another package as it is, and builds nothing
  --cloud-data FOLDER  where the cloud keeps its data (.cache/cloud)
  --wipe-cloud         the cloud forgets everything first
  --fast-cloud         without the delays of a real cloud`;

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly watch: boolean;
  readonly package: string | null;
  readonly cloudData: string | null;
  readonly wipeCloud: boolean;
  readonly fastCloud: boolean;
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8420' },
      host: { type: 'string', default: '127.0.0.1' },
      watch: { type: 'boolean', default: false },
      package: { type: 'string' },
      'cloud-data': { type: 'string' },
      'wipe-cloud': { type: 'boolean', default: false },
      'fast-cloud': { type: 'boolean', default: false },
    },
  }).values;

/** Throws what is wrong with them, in words. */
export const parseServeSettings = (args: string[]): ServeSettings => {
  const values = parse(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: not a port number`);
  if (values.watch && values.package !== undefined)
    throw new Error('--watch builds the game; --package serves another');
  return {
    port,
    host: values.host,
    watch: values.watch,
    package: values.package ?? null,
    cloudData: values['cloud-data'] ?? null,
    wipeCloud: values['wipe-cloud'],
    fastCloud: values['fast-cloud'],
  };
};

/** What the command line asks for. `--help` and mistakes print the usage and end the process. */
export const readServeSettings = (args: string[]): ServeSettings => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    process.exit(0);
  }
  try {
    return parseServeSettings(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
};
