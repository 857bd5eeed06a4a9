import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../build/project.ts';
import type { ReleaseSettings } from './release-settings.ts';

export interface Trigger {
  readonly name: string;
  readonly type: string;
  /** Seconds first: `second minute hour day month weekday year`. */
  readonly config: string;
}

export interface DeployedFunction {
  readonly name: string;
  readonly runtime: string;
  readonly timeoutSeconds: number;
  readonly memoryMB: number;
  readonly triggers: readonly Trigger[];
}

interface FunctionConfig {
  readonly timeout?: number;
  readonly triggers?: readonly Trigger[];
}

export const deployedFunctions = ({ functions }: ReleaseSettings): readonly DeployedFunction[] =>
  readdirSync(PROJECT.cloud)
    .filter((name) => existsSync(join(PROJECT.cloud, name, 'config.json')))
    .map((name) => {
      const config: FunctionConfig = JSON.parse(
        readFileSync(join(PROJECT.cloud, name, 'config.json'), 'utf8'),
      );
      return {
        name,
        runtime: functions.runtime,
        timeoutSeconds: config.timeout ?? functions.timeoutSeconds,
        memoryMB: functions.memoryMB,
        triggers: config.triggers ?? [],
      };
    });
