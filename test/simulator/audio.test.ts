import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** A quarter of a second of silence, mono, 8 kHz, 8 bit. */
const silence = (): Buffer => {
  const data = Buffer.alloc(2000, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
};

test('web audio: only the documented members', async () => {
  const probe = await bench.run(
    `const context = wx.createWebAudioContext(); const { gain } = context.createGain();
     report(['setValueAtTime', 'linearRampToValueAtTime', 'cancelScheduledValues'].filter((name) => name in gain));
     report(['createStereoPanner', 'createConvolver', 'createMediaElementSource', 'audioWorklet', 'addEventListener']
       .filter((name) => name in context));
     gain.value = 0.25; report([gain.value, gain.defaultValue]);`,
  );
  expect(await probe.reported(3)).toEqual([[], [], [0.25, 1]]);
});

test('web audio: decodes by callbacks and plays', async () => {
  const probe = await bench.run(
    `const context = wx.createWebAudioContext();
     const bytes = wx.getFileSystemManager().readFileSync('a.wav');
     report(context.decodeAudioData(bytes, (buffer) => {
       const source = context.createBufferSource(); source.buffer = buffer; source.connect(context.destination);
       source.onended = () => report('ended'); source.start(0);
       report(buffer.duration > 0.2);
     }, () => report('failed')) === undefined);
     context.decodeAudioData(new Uint8Array([79, 103, 103, 83]).buffer, () => report('decoded'), () => report('refused'));`,
    { 'a.wav': silence() },
  );
  const seen = await probe.reported(4);
  expect(seen).toEqual(expect.arrayContaining([true, true, 'refused', 'ended']));
});

test('web audio: an interruption and the background suspend it until the game resumes it', async () => {
  const probe = await bench.run(
    `const context = wx.createWebAudioContext(); const tell = (when) => report([when, context.state]);
     tell('new'); wx.onAudioInterruptionBegin(() => setTimeout(() => tell('begun'), 0));
     wx.onAudioInterruptionEnd(() => { tell('over'); context.resume().then(() => tell('resumed')); });
     wx.onShow(() => tell('shown'));`,
  );
  await probe.reported(2);
  await probe.phone(async (phone) => {
    phone.interruptAudio('begin');
    await new Promise((done) => setTimeout(done, 50));
    phone.interruptAudio('end');
    await new Promise((done) => setTimeout(done, 50));
    phone.hide();
    phone.show();
  });
  expect(await probe.reported(6)).toEqual([
    ['new', 'running'],
    ['shown', 'running'],
    ['begun', 'suspended'],
    ['over', 'suspended'],
    ['resumed', 'running'],
    ['shown', 'suspended'],
  ]);
});

test('web audio: iOS 17.5 leaves a context silent after the background; a new one sounds', async () => {
  const probe = await bench.run(
    `const context = wx.createWebAudioContext();
     wx.onShow(() => context.resume().then(() => report([context.state, wx.createWebAudioContext().state])));`,
  );
  await probe.phone(async (phone) => {
    phone.setSwitches({ silentAfterBackground: true });
    await phone.launch();
    phone.hide();
    phone.show();
  });
  expect(await probe.reported(2)).toEqual([
    ['suspended', 'running'],
    ['suspended', 'running'],
  ]);
});

test('inner audio: tells of playing and ending, and stops in the background for good', async () => {
  const probe = await bench.run(
    `const audio = wx.createInnerAudioContext(); audio.src = 'a.wav'; audio.loop = true;
     audio.onPlay(() => report('play')); audio.onPause(() => report('pause')); audio.play();
     wx.onShow(() => report(['paused', audio.paused]));
     const wrong = wx.createInnerAudioContext(); wrong.onError(({ errCode }) => report(errCode)); wrong.src = 'none.mp3';`,
    { 'a.wav': silence() },
  );
  await probe.reported(3);
  await probe.phone((phone) => {
    phone.hide();
    phone.show();
  });
  const seen = await probe.reported(5);
  expect(seen).toEqual(expect.arrayContaining([10003, 'play', 'pause', ['paused', true]]));
});
