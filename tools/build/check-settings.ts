import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCloudSettings } from '../../cloud/common/settings.ts';
import { changed, parseExperiments } from '../../src/app/analytics/experiments.ts';
import { readStartScene } from '../../src/app/analytics/start-scene.ts';
import { parseAdSettings } from '../../src/app/offers/ad-unit.ts';
import { parseShop } from '../../src/app/player/shop.ts';
import { parseSocial } from '../../src/app/sharing/social-settings.ts';
import { parseRules } from '../../src/core/index.ts';
import { parseJson } from '../../src/shared/parsing.ts';
import { parsePaymentSettings } from '../../src/shared/payment-settings.ts';
import type { Result } from '../../src/shared/result.ts';
import { parseReleaseSettings } from '../release/release-settings.ts';
import { listFiles } from './list-files.ts';

const MAX_LENGTH = 64 * 1024;

type Parse = (value: unknown, others: ReadonlyMap<string, unknown>) => Result<unknown>;

/** Rules are one thing in two files; what is wrong names the file it is in. */
const rulesIn =
  (file: 'balance' | 'physics' | 'twists'): Parse =>
  (_, files) => {
    const rules = parseRules({
      balance: files.get('balance.json'),
      physics: files.get('physics.json'),
      twists: files.get('twists.json'),
    });
    return rules.ok || rules.error.detail.startsWith(file) ? rules : { ok: true, value: null };
  };

/** Each arm gives settings that the game would take. */
const parseAnalytics: Parse = (value, files) => {
  const experiments = parseExperiments(value);
  if (!experiments.ok) return experiments;
  const scene = readStartScene(value);
  if (!scene.ok) return scene;
  const arms = experiments.value.flatMap(({ arms }) => Object.values(arms));
  const parsed = arms.map((changes) => parseSocial(changed('social', files.get('social.json'), changes)));
  return parsed.find(({ ok }) => !ok) ?? experiments;
};

const PARSERS: Readonly<Record<string, Parse>> = {
  'balance.json': rulesIn('balance'),
  'physics.json': rulesIn('physics'),
  'twists.json': rulesIn('twists'),
  'shop.json': parseShop,
  'social.json': parseSocial,
  'cloud.json': parseCloudSettings,
  'analytics.json': parseAnalytics,
  'ads.json': parseAdSettings,
  'payment.json': parsePaymentSettings,
  'release.json': parseReleaseSettings,
};

/** What the game or a function would refuse of the settings in `folder`: a line each, with the file and the field. */
export const checkSettings = (folder: string): string[] => {
  const texts = listFiles(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const read = texts.map(([name, text]) => [name, parseJson(text, MAX_LENGTH)] as const);
  const values = new Map(read.map(([name, value]) => [name, value.ok ? value.value : undefined]));
  return read.flatMap(([name, value]) => {
    const parse = PARSERS[name];
    if (parse === undefined)
      return [`settings/${name}: no parser is named for it in tools/build/check-settings.ts`];
    const parsed = value.ok ? parse(value.value, values) : value;
    return parsed.ok ? [] : [`settings/${name}: ${parsed.error.code}, ${parsed.error.detail}`];
  });
};
