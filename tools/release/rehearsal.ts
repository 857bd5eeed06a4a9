import { databaseCalls } from './database.ts';
import { type DeployedFunction, deployedFunctions } from './deployment.ts';
import type { ReleaseSettings } from './release-settings.ts';

const describeFunction = ({ name, runtime, timeoutSeconds, memoryMB, triggers }: DeployedFunction): string =>
  `${name}: ${runtime}, ${timeoutSeconds} s, ${memoryMB} MB${triggers.map(({ config }) => `, timer ${config}`).join('')}`;

/** Each function, and what it is set to. */
export const rehearsedFunctions = (settings: ReleaseSettings): readonly string[] => [
  'functions, with what each is to be set to in the console:',
  ...deployedFunctions(settings).map((deployed) => `  ${describeFunction(deployed)}`),
];

/** Each request to a database that has nothing yet. */
export const rehearsedDatabase = (environment: string): readonly string[] => [
  'collections and indexes, by --database:',
  ...databaseCalls(environment).map(({ path, body }) => `  ${path} ${JSON.stringify(body)}`),
];

/** What `npm run upload` says that it would send, for the docs. */
export const rehearsalText = (settings: ReleaseSettings): string =>
  ['```text', ...rehearsedFunctions(settings), ...rehearsedDatabase('ENVIRONMENT'), '```'].join('\n');
