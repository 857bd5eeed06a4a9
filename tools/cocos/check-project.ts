import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/list-files.ts';
import type { Meta } from './meta.ts';
import { scriptType } from './uuid.ts';

const META = '.meta';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));

/** Files and folders below `assets`, from the project's folder. */
const assetsOf = (project: string): string[] => {
  const files = listFiles(join(project, 'assets')).map((name) => `assets/${name}`);
  const folders = files.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.slice(1).map((_, at) => parts.slice(0, at + 2).join('/'));
  });
  return [...new Set([...files, ...folders])].sort();
};

const metaFaults = (project: string, assets: readonly string[]): string[] => {
  const metas = assets.filter((path) => path.endsWith(META));
  const plain = assets.filter((path) => !path.endsWith(META));
  const without = plain.filter((path) => !metas.includes(path + META)).map((path) => `${path} has no .meta`);
  const stray = metas
    .filter((path) => !existsSync(join(project, path.slice(0, -META.length))))
    .map((path) => `${path} belongs to nothing: the editor would delete it`);
  return [...without, ...stray];
};

const uuidFaults = (uuids: ReadonlyMap<string, string>): string[] => {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const [path, uuid] of uuids) {
    const other = seen.get(uuid);
    if (other !== undefined) faults.push(`${path} and ${other} have one uuid`);
    if (!UUID.test(uuid)) faults.push(`${path} has no uuid but ${uuid}`);
    seen.set(uuid, path);
  }
  return faults;
};

/** Every object inside a value, itself among them. */
const objectsIn = (value: Json): { readonly [key: string]: Json }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  const object = value as { readonly [key: string]: Json };
  return [object, ...Object.values(object).flatMap(objectsIn)];
};

interface Script {
  readonly path: string;
  readonly text: string;
}

/** What a scene writes of a component beside what every component has. */
const COMPONENT_FIELDS = [
  '__type__',
  '_name',
  '_objFlags',
  '__editorExtras__',
  'node',
  '_enabled',
  '__prefab',
  '_id',
];

const componentFaults = (
  scene: string,
  object: { readonly [key: string]: Json },
  scripts: ReadonlyMap<string, Script>,
): string[] => {
  const type = String(object.__type__);
  if (type.startsWith('cc.')) return [];
  const script = scripts.get(type);
  if (!script) return [`${scene}: the type ${type} is no script's`];
  return Object.keys(object)
    .filter((name) => !COMPONENT_FIELDS.includes(name))
    .filter((name) => !new RegExp(`@property\\(\\{[^}]*\\}\\)\\s+${name}\\b`).test(script.text))
    .map((name) => `${scene}: ${script.path} has no property ${name}`);
};

const sceneFaults = (
  project: string,
  scene: string,
  uuids: ReadonlyMap<string, string>,
  scripts: ReadonlyMap<string, Script>,
): string[] => {
  const list = readJson<readonly Json[]>(join(project, scene));
  const objects = objectsIn(list);
  const known = new Set(uuids.values());
  const dangling = objects
    .filter(({ __id__: id }) => typeof id === 'number' && !(id >= 0 && id < list.length))
    .map(({ __id__: id }) => `${scene}: object ${id} is not there`);
  const unknown = objects
    .filter(({ __uuid__: uuid }) => typeof uuid === 'string' && !known.has(uuid))
    .map(({ __uuid__: uuid }) => `${scene}: asset ${uuid} is not there`);
  const ids = objects.map(({ _id: id }) => id).filter((id) => typeof id === 'string');
  const twice = new Set(ids).size === ids.length ? [] : [`${scene}: two things have one id`];
  const typed = objects.filter(({ __type__: type }) => typeof type === 'string');
  return [...dangling, ...unknown, ...twice, ...typed.flatMap((it) => componentFaults(scene, it, scripts))];
};

/** The editor lays the template over its own boot: one of ours would take its place. */
const templateFaults = (project: string): string[] => {
  const folder = join(project, 'build-templates');
  if (!existsSync(folder)) return ['build-templates is not there'];
  const boots = listFiles(folder).filter((name) => /(^|\/)game\.js$/.test(name));
  const { openDataContext } = readJson<{ openDataContext?: string }>(join(folder, 'wechatgame', 'game.json'));
  const domain = join(folder, 'wechatgame', String(openDataContext), 'index.js');
  return [
    ...boots.map((name) => `build-templates/${name} would overwrite the engine's boot`),
    ...(existsSync(domain)
      ? []
      : [`the friends' domain is not in build-templates/wechatgame/${openDataContext}`]),
  ];
};

/** What would keep the project from opening as it should; none: nothing that can be seen without the editor. */
export const checkProject = (project: string): string[] => {
  const manifest = readJson<{ uuid?: string; creator?: { version?: string } }>(join(project, 'package.json'));
  const assets = assetsOf(project);
  const metas = assets.filter((path) => path.endsWith(META));
  const uuids = new Map(metas.map((path) => [path, readJson<Meta>(join(project, path)).uuid]));
  const scripts = new Map(
    metas
      .filter((path) => path.endsWith(`.ts${META}`))
      .filter((path) => existsSync(join(project, path.slice(0, -META.length))))
      .map((path) => {
        const script = path.slice(0, -META.length);
        const text = readFileSync(join(project, script), 'utf8');
        return [scriptType(uuids.get(path)!), { path: script, text }] as const;
      }),
  );
  const scenes = assets.filter((path) => path.endsWith('.scene'));
  return [
    ...(UUID.test(manifest.uuid ?? '') ? [] : ['package.json has no uuid']),
    ...(/^3\.8\./.test(manifest.creator?.version ?? '') ? [] : ['package.json names no Creator 3.8']),
    ...metaFaults(project, assets),
    ...uuidFaults(uuids),
    ...scenes.flatMap((scene) => sceneFaults(project, scene, uuids, scripts)),
    ...templateFaults(project),
  ];
};
