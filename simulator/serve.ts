import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Cloud } from './cloud/cloud.ts';
import { EVERYDAY } from './cloud/switches.ts';
import { serve } from './server/server.ts';
import { World } from './social/world.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// --package serves another folder as it is; without it the game is built first where its sources changed.
// --cloud-data keeps the cloud's data elsewhere, --wipe-cloud begins it anew, --fast-cloud leaves out its delays.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8420' },
    host: { type: 'string', default: '127.0.0.1' },
    package: { type: 'string' },
    'cloud-data': { type: 'string' },
    'wipe-cloud': { type: 'boolean', default: false },
    'fast-cloud': { type: 'boolean', default: false },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port ${values.port}: not a port number`);
  process.exit(2);
}
if (values.package === undefined) {
  const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--if-stale'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}
try {
  const folder = values.package ?? fileURLToPath(new URL('../dist/wechatgame', import.meta.url));
  const data = values['cloud-data'] ?? fileURLToPath(new URL('../.cache/cloud', import.meta.url));
  const cloud = await Cloud.start({
    functions: fileURLToPath(new URL('../dist/cloudfunctions', import.meta.url)),
    data,
    wipe: values['wipe-cloud'],
    switches: values['fast-cloud'] ? {} : EVERYDAY,
    timers: true,
  });
  const social = new World(join(data, 'people.json'));
  const { url } = await serve({ package: folder, port, host: values.host, cloud, social });
  for (const problem of cloud.problems) console.warn(`cloud: ${problem}`);
  console.log(`cloud: ${cloud.names.join(', ')}; data in ${data}`);
  console.log(`ready: ${url}`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port N` : message;
  console.error(`the simulator cannot start: ${reason}`);
  process.exit(1);
}
