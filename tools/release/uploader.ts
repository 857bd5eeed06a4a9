import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT } from '../build/project.ts';

interface UploaderProject {
  attr(): Promise<object>;
  attrSync(): object;
}

export interface SendOptions {
  readonly project: UploaderProject;
  readonly version: string;
  readonly desc: string;
  readonly robot: number;
  readonly setting: { readonly useProjectConfig: true };
  readonly onProgressUpdate: () => void;
}

/** The part of `miniprogram-ci` that is used here, by its own declarations. */
export interface Uploader {
  readonly Project: new (options: {
    readonly appid: string;
    readonly type: 'miniGame';
    readonly projectPath: string;
    readonly privateKeyPath?: string;
    readonly privateKey?: string;
    readonly ignores: readonly string[];
  }) => UploaderProject;
  getCompiledResult(
    options: Pick<SendOptions, 'project' | 'version' | 'setting' | 'onProgressUpdate'>,
    zip: string,
  ): Promise<unknown>;
  upload(options: SendOptions): Promise<unknown>;
  preview(
    options: SendOptions & {
      readonly qrcodeFormat: 'image';
      readonly qrcodeOutputDest: string;
      readonly searchQuery: string;
    },
  ): Promise<unknown>;
  readonly cloud: {
    uploadFunction(options: {
      readonly project: UploaderProject;
      readonly env: string;
      readonly name: string;
      readonly path: string;
      readonly remoteNpmInstall: boolean;
    }): Promise<unknown>;
    createTimeTrigger(options: {
      readonly project: UploaderProject;
      readonly envId: string;
      readonly functionName: string;
      readonly triggersConfig: readonly object[];
    }): Promise<string>;
  };
}

/**
 * What the platform says of a project when it is asked, for compiling without asking: limits of sizes and counts as the
 * code-package guide has them, in megabytes.
 */
const OFFLINE_ATTRIBUTES = {
  platform: true,
  appType: 0,
  isSandbox: true,
  released: false,
  setting: {
    MaxCodeSize: 4,
    MaxSubpackageSubCodeSize: 30,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
};

/** WeChat's own uploader, at this version: 276 MB, so it is fetched when it is first needed and kept in the cache. */
export const loadUploader = (uploader: string): Uploader => {
  const folder = join(PROJECT.cache, uploader.replace('@', '-'));
  const manifest = join(folder, 'package.json');
  if (!existsSync(join(folder, 'node_modules', 'miniprogram-ci'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, '{ "private": true }\n');
    console.log(`fetching ${uploader}, which is large and done once …`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', uploader], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return createRequire(manifest)('miniprogram-ci') as Uploader;
};

/** The repository's root as the uploader sees it; without a key it can compile and no more. */
export const openProject = (
  { Project }: Uploader,
  appid: string,
  keyFile: string | undefined,
): UploaderProject => {
  const key = keyFile === undefined ? { privateKey: 'none' } : { privateKeyPath: keyFile };
  const project = new Project({
    appid,
    type: 'miniGame',
    projectPath: PROJECT.root,
    ignores: ['node_modules/**/*'],
    ...key,
  });
  if (keyFile === undefined) {
    project.attr = async () => OFFLINE_ATTRIBUTES;
    project.attrSync = () => OFFLINE_ATTRIBUTES;
  }
  return project;
};
