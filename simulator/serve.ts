import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './server/server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// --package serves another folder as it is; without it the game is built first where its sources changed.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8420' },
    host: { type: 'string', default: '127.0.0.1' },
    package: { type: 'string' },
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
  const { url } = await serve({ package: folder, port, host: values.host });
  console.log(`ready: ${url}`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port N` : message;
  console.error(`the simulator cannot start: ${reason}`);
  process.exit(1);
}
