import { expect, it } from 'vitest';
import { type Command, WebDriverPage, type Wire } from '../../tools/browsers/web-driver.ts';

/** A browser that answers as it is told, and remembers what it was asked. */
const fakeBrowser = (answers: Partial<Record<Command, unknown>>) => {
  const asked: [Command, object][] = [];
  let closed = false;
  const wire: Wire = {
    send: async (command, parameters) => {
      asked.push([command, parameters]);
      const answer = answers[command];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    close: async () => {
      closed = true;
    },
  };
  return { wire, asked, isClosed: () => closed };
};

const BARS = { value: { width: 10, height: 80 } };

it('web driver: its page is as large as asked for, whatever bars the window has', async () => {
  const { wire, asked } = fakeBrowser({ ExecuteAsyncScript: BARS });
  await WebDriverPage.begin(wire, { browserName: 'any' }, 'touch');
  const rects = asked.filter(([command]) => command === 'SetWindowRect').map(([, rect]) => rect);
  expect(rects).toEqual([
    { width: 1280, height: 900 },
    { width: 1290, height: 980 },
  ]);
});

it('web driver: a session that does not begin leaves no browser behind', async () => {
  const { wire, isClosed } = fakeBrowser({ NewSession: new Error('session not created') });
  await expect(WebDriverPage.begin(wire, {}, 'mouse')).rejects.toThrow('session not created');
  expect(isClosed()).toBe(true);
});

it('web driver: what the page throws is thrown here, and what it answers is answered', async () => {
  const { wire } = fakeBrowser({ ExecuteAsyncScript: { error: 'no phone', ...BARS } });
  await expect(WebDriverPage.begin(wire, {}, 'touch')).rejects.toThrow('no phone');
  const answering = fakeBrowser({ ExecuteAsyncScript: BARS });
  const page = await WebDriverPage.begin(answering.wire, {}, 'touch');
  expect(await page.evaluate(() => 1)).toEqual(BARS.value);
});

it('web driver: a tap is a pointer that goes down and up at a whole pixel', async () => {
  const { wire, asked } = fakeBrowser({ ExecuteAsyncScript: BARS });
  const page = await WebDriverPage.begin(wire, {}, 'touch');
  await page.tap({ x: 12.4, y: 30.6 });
  const [command, parameters] = asked.at(-1)!;
  expect(command).toBe('PerformActions');
  expect(parameters).toMatchObject({
    actions: [
      {
        parameters: { pointerType: 'touch' },
        actions: [{ x: 12, y: 31 }, { type: 'pointerDown' }, {}, { type: 'pointerUp' }],
      },
    ],
  });
});
