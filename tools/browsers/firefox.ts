import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { BrowserFamily, DrivenPage } from './driven-page.ts';
import { StartedProgram } from './started-program.ts';
import { type Command, WebDriverPage, type Wire } from './web-driver.ts';

const COMMANDS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** A first start shows nothing of its own, WebGL goes without a graphics card, and sound needs no hand. */
const SETTINGS = {
  'marionette.port': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'webgl.force-enabled': true,
  'media.autoplay.default': 0,
  'dom.w3c_touch_events.enabled': 1,
};

/** Firefox writes here on which port it listens. */
const PORT_FILE = 'MarionetteActivePort';

const settingsText = (): string =>
  Object.entries(SETTINGS)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Reply = readonly [kind: 1, id: number, error: { error: string; message: string } | null, value: unknown];

/** Marionette: the standard's commands in JSON over a socket, each text behind its length in bytes and a colon. */
class Marionette implements Wire {
  private readonly socket: Socket;
  private readonly program: StartedProgram;
  private readonly waiting = new Map<number, Waiting>();
  private unread = Buffer.alloc(0);
  private sent = 0;

  constructor(socket: Socket, program: StartedProgram) {
    this.socket = socket;
    this.program = program;
    socket.on('data', (data) => this.read(data));
    socket.on('error', (error) => this.failAll(error));
    socket.on('close', () => this.failAll(new Error('Firefox has gone')));
  }

  async send(command: Command, parameters: object): Promise<unknown> {
    const id = ++this.sent;
    const text = Buffer.from(JSON.stringify([0, id, `WebDriver:${command}`, parameters]));
    const value = await new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
    return value !== null && typeof value === 'object' && 'value' in value ? value.value : value;
  }

  async close(): Promise<void> {
    this.socket.destroy();
    this.program.end();
  }

  private read(data: Buffer): void {
    this.unread = Buffer.concat([this.unread, data]);
    for (let text = this.nextText(); text !== null; text = this.nextText()) this.take(JSON.parse(text));
  }

  private nextText(): string | null {
    const colon = this.unread.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(this.unread.subarray(0, colon));
    if (this.unread.length < end) return null;
    const text = this.unread.toString('utf8', colon + 1, end);
    this.unread = this.unread.subarray(end);
    return text;
  }

  /** The first text is a greeting; answers are lists. */
  private take(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, value] = message as unknown as Reply;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === null) waiting?.resolve(value);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  private failAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

const portIn = (folder: string): number | null => {
  const file = join(folder, PORT_FILE);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || null : null;
};

const start = async (command: string): Promise<Wire> => {
  const program = new StartedProgram();
  try {
    writeFileSync(join(program.folder, 'user.js'), settingsText());
    program.start(command, ['--marionette', '--no-remote', '--profile', program.folder, 'about:blank']);
    const port = await program.until('Firefox', () => portIn(program.folder));
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket, program);
  } catch (error) {
    program.end();
    throw error;
  }
};

const launch = async (command: string): Promise<DrivenPage> =>
  WebDriverPage.begin(await start(command), {}, 'touch');

const command = (): string | undefined => COMMANDS.find((path) => existsSync(path));

/** Stock Firefox, by the driver that is built into it. */
export const firefox: BrowserFamily = {
  name: 'Firefox',
  missing: () => (command() ? null : 'Firefox is not here: apt-get install firefox-esr xvfb'),
  launch: () => launch(command() as string),
};
