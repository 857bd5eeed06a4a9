import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../../simulator/protocol/fault.ts';
import { ATTEMPT, runWithFaults } from './support/faulty-phone.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const runWith = (faults: readonly Fault[], code: string): Promise<Probe> =>
  runWithFaults(bench, faults, code);

test('fault: WebGL without an extension, with one that has no functions, and without an answer about precision', async () => {
  const code = `const gl = wx.createCanvas().getContext('webgl'); const it = gl.getExtension('OES_vertex_array_object');
    report([it === null, it && typeof it.createVertexArrayOES, gl.getShaderPrecisionFormat(gl.VERTEX_SHADER, gl.HIGH_FLOAT) === null,
      typeof gl.isContextLost]);`;
  const faults: readonly Fault[] = [
    { api: 'WebGL.OES_vertex_array_object', how: 'absent' },
    { api: 'WebGL.getShaderPrecisionFormat', how: 'fail' },
    { api: 'WebGL.isContextLost', how: 'absent' },
  ];
  const hollow: Fault = { api: 'WebGL.OES_vertex_array_object.*', how: 'absent' };
  expect(await (await runWith([], code)).reported(1)).toEqual([[false, 'function', false, 'function']]);
  expect(await (await runWith(faults, code)).reported(1)).toEqual([[true, null, true, 'undefined']]);
  expect(await (await runWith([hollow], code)).reported(1)).toEqual([
    [false, 'undefined', false, 'function'],
  ]);
});

test('fault: the WebGL context is lost at a drawing call', async () => {
  const probe = await runWith(
    [{ api: 'WebGL.draw', how: 'fail', after: 1, times: 1 }],
    `const gl = wx.createCanvas().getContext('webgl'); gl.clear(16384); const before = gl.isContextLost(); gl.clear(16384);
     report([before, gl.isContextLost()]);`,
  );
  expect(await probe.reported(1)).toEqual([[false, true]]);
});

test('fault: Web Audio that throws, that is not there, and that decodes nothing', async () => {
  const code = `${ATTEMPT} const made = 'createWebAudioContext' in wx ? attempt(() => wx.createWebAudioContext()) : 'absent';
    report(typeof made === 'string' ? made : 'made');
    if (typeof made !== 'string') made.decodeAudioData(new ArrayBuffer(8), () => report('decoded'), (error) => report(error.message));`;
  const one = await runWith([{ api: 'createWebAudioContext', how: 'throw' }], code);
  expect(await one.reported(1)).toEqual(['threw createWebAudioContext: fault on purpose']);
  const two = await runWith([{ api: 'createWebAudioContext', how: 'absent' }], code);
  expect(await two.reported(1)).toEqual(['absent']);
  const three = await runWith([{ api: 'WebAudioContext.decodeAudioData', how: 'fail' }], code);
  expect(await three.reported(2)).toEqual(['made', 'decodeAudioData:fail fault on purpose']);
});

test('fault: one node’s call throws and the others play on', async () => {
  const probe = await runWith(
    [{ api: 'AudioBufferSourceNode.start', how: 'throw', times: 1 }],
    `${ATTEMPT} const audio = wx.createWebAudioContext(); const play = () => { const node = audio.createBufferSource();
       node.buffer = audio.createBuffer(1, 8, 8000); node.connect(audio.destination); return attempt(() => node.start(0)); };
     report([play() === undefined, play() === undefined]);`,
  );
  expect(await probe.reported(1)).toEqual([[false, true]]);
});

test('fault: an interruption whose end is never told leaves the sound to the game', async () => {
  const probe = await bench.run(
    `const audio = wx.createWebAudioContext(); wx.onAudioInterruptionEnd(() => report('told'));
     wx.onAudioInterruptionBegin(() => setTimeout(() => { report(audio.state); audio.resume().then(() => report(audio.state)); }, 300));`,
  );
  await probe.phone((phone) => {
    phone.interruptAudio('begin');
    phone.interruptAudio('lost');
  });
  expect(await probe.reported(2)).toEqual(['suspended', 'running']);
  expect(await probe.phone((phone) => phone.isAudible())).toBe(true);
});

test('fault: a context that says it runs and is silent sounds again once it was suspended and resumed', async () => {
  const probe = await bench.run(
    `const audio = wx.createWebAudioContext(); audio.createGain().connect(audio.destination);
     wx.onTouchEnd(async () => { report(audio.state); await audio.suspend(); await audio.resume(); report('again'); });
     wx.onShow(() => audio.resume());`,
    {},
    'device=iphone13&launch=no',
  );
  await probe.phone(async (phone) => {
    phone.setSwitches({ silentWhileRunning: true });
    await phone.launch();
    phone.hide();
    phone.show();
  });
  expect(await probe.phone((phone) => phone.isAudible())).toBe(false);
  await probe.phone((phone) => phone.tap(10, 300));
  expect(await probe.reported(2)).toEqual(['running', 'again']);
  expect(await probe.phone((phone) => phone.isAudible())).toBe(true);
});

test('fault: a parameter read twice is two objects, and still sets and connects', async () => {
  const probe = await bench.run(
    `const audio = wx.createWebAudioContext(); const node = audio.createGain(); node.gain.mark = 1; node.gain.value = 0.5;
     audio.createOscillator().connect(node.gain); report([node.gain.mark === undefined, node.gain.value]);`,
    {},
    'device=iphone13&launch=no',
  );
  await probe.phone(async (phone) => {
    phone.setSwitches({ freshAudioParameters: true });
    await phone.launch();
  });
  expect(await probe.reported(1)).toEqual([[true, 0.5]]);
});
