import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { BrowserFamily, DrivenPage } from './driven-page.ts';
import { StartedProgram } from './started-program.ts';
import { type Command, WebDriverPage, type Wire } from './web-driver.ts';

const DRIVERS = ['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver'];

/** Method and path of each command, after `/session/ID`. */
const ROUTES: Readonly<Record<Command, readonly [method: string, path: string]>> = {
  NewSession: ['POST', ''],
  DeleteSession: ['DELETE', ''],
  Navigate: ['POST', '/url'],
  SetTimeouts: ['POST', '/timeouts'],
  SetWindowRect: ['POST', '/window/rect'],
  ExecuteScript: ['POST', '/execute/sync'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  PerformActions: ['POST', '/actions'],
  ReleaseActions: ['DELETE', '/actions'],
  TakeScreenshot: ['GET', '/screenshot'],
};

const CAPABILITIES = {
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { args: ['--automation'] },
};

/** A port nobody listens on now. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Answer {
  readonly value: unknown;
}

const reasonOf = (value: unknown): string => {
  const { error, message } = (value ?? {}) as { error?: string; message?: string };
  return `${error ?? 'failed'}: ${message ?? ''}`;
};

/** The standard's own wire: requests to a server on this machine. */
class HttpWire implements Wire {
  private readonly url: string;
  private readonly program: StartedProgram;
  private session = '';

  constructor(url: string, program: StartedProgram) {
    this.url = url;
    this.program = program;
  }

  async send(command: Command, parameters: object): Promise<unknown> {
    const [method, path] = ROUTES[command];
    const response = await fetch(`${this.url}/session${this.session}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(parameters) } : {}),
    });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${command}: ${reasonOf(value)}`);
    if (command === 'NewSession') this.session = `/${(value as { sessionId: string }).sessionId}`;
    return value;
  }

  async close(): Promise<void> {
    this.program.end();
  }
}

const isUp = async (url: string): Promise<true | null> => {
  const response = await fetch(`${url}/status`).catch(() => null);
  return response?.ok ? true : null;
};

const launch = async (driver: string): Promise<DrivenPage> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = new StartedProgram();
  try {
    program.start(driver, [`--port=${port}`]);
    await program.until('WebKitWebDriver', () => isUp(url));
  } catch (error) {
    program.end();
    throw error;
  }
  return WebDriverPage.begin(new HttpWire(url, program), CAPABILITIES, 'mouse');
};

const driver = (): string | undefined => DRIVERS.find((path) => existsSync(path));

/** The iPhone's engine, in the small browser of WebKitGTK. */
export const webKit: BrowserFamily = {
  name: 'WebKit',
  missing: () => (driver() ? null : 'WebKitWebDriver is not here: apt-get install webkit2gtk-driver xvfb'),
  launch: () => launch(driver() as string),
};
