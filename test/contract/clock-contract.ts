import { type ContractSuite, check, checkSame, eventually, settle } from './contract.ts';

export const clockContract: ContractSuite = {
  'clock: now is whole milliseconds of this century and moves forward': async ({ clock }, hands) => {
    const before = clock.now();
    await hands.pass(50);
    const after = clock.now();
    check(Number.isInteger(before) && before > Date.UTC(2020, 0), `the time: ${before}`);
    // A host's timers may be a millisecond early by its own clock.
    check(after >= before + 49, `time went from ${before} to ${after}`);
  },
  'clock: uptime, once it is known, moves on as time does': async ({ clock }, hands) => {
    const known = (): number | null => clock.uptime?.() ?? null;
    known();
    await eventually(hands, () => known() !== null, 'it is known');
    const [before, wallBefore] = [known() as number, clock.now()];
    await hands.pass(300);
    const [passed, wallPassed] = [(known() as number) - before, clock.now() - wallBefore];
    check(passed > 0 && Math.abs(passed - wallPassed) < 200, `${passed} ms of it in ${wallPassed} ms`);
  },
  'clock: after fires once, and not before its time': async ({ clock }, hands) => {
    const due = clock.now() + 60;
    const fired: number[] = [];
    clock.after(60, () => fired.push(clock.now()));
    await eventually(hands, () => fired.length > 0, 'it fires');
    await settle(hands);
    checkSame(fired.length, 1, 'times fired');
    // A host's timers may be a millisecond early by its own clock.
    check((fired[0] as number) >= due - 1, `due ${due}, fired ${fired[0]}`);
  },
  'clock: of two timers the earlier fires first': async ({ clock }, hands) => {
    const order: string[] = [];
    clock.after(80, () => order.push('late'));
    clock.after(20, () => order.push('early'));
    await eventually(hands, () => order.length === 2, 'both fire');
    checkSame(order, ['early', 'late'], 'the order');
  },
  'clock: a timer that was stopped does not fire': async ({ clock }, hands) => {
    let fired = false;
    const stop = clock.after(20, () => {
      fired = true;
    });
    stop();
    await settle(hands);
    check(!fired, 'it stays silent');
  },
  'clock: nextFrame fires once, at the next repaint': async ({ clock }, hands) => {
    let frames = 0;
    clock.nextFrame(() => {
      frames += 1;
    });
    await hands.frame();
    await hands.frame();
    checkSame(frames, 1, 'frames');
  },
  'clock: a frame asked for in a frame is the one after': async ({ clock }, hands) => {
    const order: string[] = [];
    clock.nextFrame(() => {
      clock.nextFrame(() => order.push('second'));
      order.push('first');
    });
    await eventuallyFrames(hands.frame, () => order.length === 2);
    checkSame(order, ['first', 'second'], 'the order');
  },
  'clock: a frame that was stopped does not fire': async ({ clock }, hands) => {
    let fired = false;
    const stop = clock.nextFrame(() => {
      fired = true;
    });
    stop();
    await hands.frame();
    check(!fired, 'it stays silent');
  },
};

const eventuallyFrames = async (frame: () => Promise<void>, happened: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 10 && !happened(); tries++) await frame();
};
