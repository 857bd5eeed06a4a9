import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup, startGroup, versionOf } from '../process-group.ts';
import type { Engine, Heard } from './engine.ts';
import { openGoldenPage } from './page.ts';

/** A browser that opens an address without anyone driving it. */
interface Browser {
  readonly name: string;
  /** Commands it goes by. */
  readonly commands: readonly string[];
  readonly version: readonly string[];
  /** It has no way to run without a screen. */
  readonly needsScreen: boolean;
  /** Readies an empty folder to be its profile, and says how to open the address with it. */
  options(profile: string, url: string): readonly string[];
}

/** A first start shows nothing but our page. */
const FIREFOX_SETTINGS = [
  'user_pref("browser.aboutwelcome.enabled", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("app.normandy.enabled", false);',
  'user_pref("browser.shell.checkDefaultBrowser", false);',
].join('\n');

const firefox: Browser = {
  name: 'SpiderMonkey (Firefox)',
  commands: ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  version: ['--version'],
  needsScreen: false,
  options(profile, url) {
    writeFileSync(join(profile, 'user.js'), FIREFOX_SETTINGS);
    return ['--headless', '--no-remote', '--profile', profile, url];
  },
};

/** WebKitGTK keeps its small browser beside its libraries, in a folder named after its version of the interface. */
const miniBrowsers = (): readonly string[] =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .filter((path) => /webkit(2gtk|gtk)-/.test(path) && existsSync(path));

const webKit: Browser = {
  name: 'JavaScriptCore (WebKitGTK)',
  commands: miniBrowsers(),
  version: ['--version'],
  needsScreen: true,
  options: (_profile, url) => ['--private', url],
};

const HAS_SCREEN =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The command as it is started: where there is no screen, on one that is only pretended. */
const onScreen = ({ needsScreen }: Browser, command: string): readonly [string, ...string[]] =>
  needsScreen && !HAS_SCREEN ? ['xvfb-run', '--auto-servernum', command] : [command];

interface Found {
  readonly start: readonly [string, ...string[]];
  readonly version: string;
}

const look = (browser: Browser): Found | null => {
  for (const command of browser.commands) {
    const start = onScreen(browser, command);
    const version = versionOf(start[0], [...start.slice(1), ...browser.version]);
    if (version) return { start, version };
  }
  return null;
};

const play = async (browser: Browser, { start }: Found, bundle: string, heard: Heard): Promise<void> => {
  const profile = mkdtempSync(join(tmpdir(), 'engines-'));
  const page = await openGoldenPage(bundle, heard);
  const [command, ...before] = start;
  const options = [...before, ...browser.options(profile, page.url)];
  const env = { ...process.env, HOME: profile };
  const child = startGroup(command, options, { env, stdio: 'ignore' });
  const gone = new Promise<void>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`it ended by itself with ${code}`)));
  });
  try {
    await Promise.race([page.played, gone]);
  } finally {
    endGroup(child);
    page.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

const engineOf = (browser: Browser): Engine => ({
  name: browser.name,
  find: async () => look(browser)?.version ?? null,
  async run(bundle, heard) {
    const found = look(browser);
    if (found) await play(browser, found, bundle, heard);
  },
});

/** Browsers that play the runs in a page of their own, which posts them back. */
export const browserEngines: readonly Engine[] = [firefox, webKit].map(engineOf);
