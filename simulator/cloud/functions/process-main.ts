import { createRequire } from 'node:module';
import type { AnswerMessage, CallMessage } from './messages.ts';

type Main = (event: unknown, context: object) => unknown;

const answer = (message: AnswerMessage): void => {
  process.send?.(message);
};

const entry = process.env.FUNCTION_ENTRY as string;
const { main } = createRequire(entry)(entry) as { main: Main };
const machineNow = Date.now;

/** The SDK reads the player's openid from the environment at each call. */
const setContext = ({ openid, now }: CallMessage): void => {
  if (openid === null) delete process.env.WX_OPENID;
  else process.env.WX_OPENID = openid;
  if (now === null) Date.now = machineNow;
  else {
    const ahead = now - machineNow();
    Date.now = () => machineNow() + ahead;
  }
};

process.on('message', async (message: CallMessage) => {
  setContext(message);
  try {
    const result = await main(message.event, {});
    answer({ result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    answer({ error: text, stack: stack ?? '' });
  }
});
process.on('disconnect', () => process.exit());
answer({ ready: true });
