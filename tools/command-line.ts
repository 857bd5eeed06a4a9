import { type ParseArgsConfig, parseArgs } from 'node:util';

const asksForHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

/**
 * The options of a command. `--help` prints its usage and ends it before it does anything; so does an option that it
 * does not know, with exit code 2.
 */
export const readCommandLine = <T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> => {
  const args = config.args ?? process.argv.slice(2);
  if (args.some(asksForHelp)) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
};
