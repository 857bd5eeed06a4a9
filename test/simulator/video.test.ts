import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordClip } from './support/clip.ts';
import { Bench } from './support/phone-harness.ts';
import { colourAt } from './support/seen-colour.ts';

let bench: Bench;
let clip: Uint8Array;
beforeAll(async () => {
  bench = await Bench.open();
  clip = await recordClip(await bench.run('report(1)'));
});
afterAll(() => bench.close());

const SCREEN = `const gl = wx.createCanvas().getContext('webgl', { alpha: true });
  const paint = (alpha) => { gl.clearColor(0, 0, alpha, alpha); gl.clear(gl.COLOR_BUFFER_BIT); };`;

test('video: plays a file of the package over the game, by the members of the typings, and goes when it is destroyed', async () => {
  const probe = await bench.run(
    `${SCREEN} paint(1); requestAnimationFrame(() => paint(1));
     const video = wx.createVideo({ src: 'clip.webm', x: 20, y: 200, width: 160, height: 120, muted: true, controls: false });
     report([video.src, video.width, video.controls, video.loop, video.playbackRate]);
     const off = () => report('off'); video.onPlay(off); video.offPlay(off);
     video.onPlay(() => report('play')); video.onplay = () => report('handler');
     video.onPause(() => report('pause'));
     let seen = false;
     video.onTimeUpdate(({ position, duration }) => {
       if (seen || position === 0) return;
       seen = true;
       report(['time', typeof duration]);
       video.pause();
     });
     video.play().then(() => report('played'));
     GameGlobal.video = video;
     wx.onTouchStart(() => { video.destroy(); report('gone'); });`,
    { 'clip.webm': clip },
    'device=android',
  );
  const reports = await probe.reported(6);
  expect(reports[0]).toEqual(['clip.webm', 160, false, false, 1]);
  for (const told of ['play', 'handler', 'played', ['time', 'number'], 'pause'])
    expect(reports).toContainEqual(told);
  expect(reports).not.toContain('off');
  expect((await colourAt(probe, { x: 100, y: 260 })).red).toBeGreaterThan(150);
  expect((await colourAt(probe, { x: 300, y: 260 })).blue).toBeGreaterThan(150);
  await probe.phone((phone) => phone.tap(100, 700));
  await probe.reported(7);
  await expect.poll(async () => (await colourAt(probe, { x: 100, y: 260 })).blue).toBeGreaterThan(150);
  expect(await probe.errors()).toEqual([]);
});

test('video: under a screen that can be seen through it is seen, and full screen covers all', async () => {
  const probe = await bench.run(
    `${SCREEN} paint(0); requestAnimationFrame(() => paint(0));
     const video = wx.createVideo({ src: 'clip.webm', width: 100, height: 100, muted: true, underGameView: true, autoplay: true,
       objectFit: 'fill' });
     video.onPlay(() => { video.pause(); video.requestFullScreen(0).then(() => report('full')); });`,
    { 'clip.webm': clip },
    'device=android',
  );
  expect(await probe.reported(1)).toEqual(['full']);
  await expect.poll(async () => (await colourAt(probe, { x: 200, y: 600 })).red).toBeGreaterThan(150);
});

test('video: what can not be shown is told by the numbers of the host', async () => {
  const failing = (src: string, address: string) =>
    bench
      .run(
        `const video = wx.createVideo({ src: '${src}' }); video.onError(({ errMsg }) => report(errMsg));
         video.play().catch(({ errMsg }) => report('refused ' + errMsg));`,
        { 'clip.webm': clip, 'text.webm': 'no video' },
        address,
      )
      .then((probe) => probe.reported(2));
  const unsupported = ['refused MEDIA_ERR_SRC_NOT_SUPPORTED', 'MEDIA_ERR_SRC_NOT_SUPPORTED'];
  expect((await failing('none.webm', 'device=android')).sort()).toEqual(unsupported.slice().sort());
  expect((await failing('text.webm', 'device=android')).sort()).toEqual(unsupported.slice().sort());
  expect((await failing('clip.webm', 'device=iphone13')).sort()).toEqual(unsupported.slice().sort());
});

test('video: pauses when the game is left, and makes its calls go wrong on purpose', async () => {
  const probe = await bench.run(
    `const video = wx.createVideo({ src: 'clip.webm', muted: true, loop: true, autoplay: true });
     video.onPlay(() => report('play')); video.onPause(() => report('pause')); video.onError(({ errMsg }) => report(errMsg));
     wx.onShow(() => { video.src = 'clip.webm'; });`,
    { 'clip.webm': clip },
    'device=android&launch=no',
  );
  await probe.phone((phone) => phone.launch());
  await expect.poll(() => probe.reports()).toContain('play');
  await probe.phone((phone) => phone.hide());
  await expect.poll(() => probe.reports()).toContain('pause');
  await probe.phone((phone) => {
    phone.setFault({ api: 'Video.src', how: 'fail' });
    phone.show();
  });
  await expect.poll(() => probe.reports()).toContain('MEDIA_ERR_NETWORK');
});

test('decoder: hands out a video’s frames as pixels, goes where it is told, and sounds through a player alone', async () => {
  const probe = await bench.run(
    `const decoder = wx.createVideoDecoder(); const player = wx.createMediaAudioPlayer();
     const told = (name) => decoder.on(name, (it) => report([name, it]));
     const off = () => report('off'); decoder.on('start', off); decoder.off('start', off);
     for (const name of ['start', 'stop', 'seek']) told(name);
     report(decoder.getFrameData());
     decoder.start({ source: 'clip.webm' }).then(async () => {
       await player.start(); player.volume = 0.5;
       await player.addAudioSource(decoder); await player.removeAudioSource(decoder); await player.stop(); await player.destroy();
       await player.addAudioSource({}).catch(({ errMsg }) => report([errMsg, player.volume]));
       const frames = [];
       const look = () => {
         const frame = decoder.getFrameData();
         if (frame !== null && frame.pkPts > 0) frames.push(frame);
         if (frames.length < 3) return requestAnimationFrame(look);
         const [one, two, three] = frames;
         const pixels = new Uint8Array(one.data);
         report([one.width, one.height, pixels.length, pixels[0] > 150 && pixels[2] < 90,
           one.pkPts < two.pkPts && two.pkPts < three.pkPts]);
         decoder.seek(100).then(() => decoder.stop()).then(() => decoder.remove()).then(() => report('removed'));
       };
       look();
     });`,
    { 'clip.webm': clip },
    'device=android',
  );
  const reports = await probe.reported(7);
  expect(reports[0]).toBeNull();
  for (const told of [
    ['start', { width: 64, height: 48 }],
    ['addAudioSource:fail invalid source', 0.5],
    [64, 48, 64 * 48 * 4, true, true],
    ['seek', {}],
    ['stop', {}],
    'removed',
  ])
    expect(reports).toContainEqual(told);
  expect(reports).not.toContain('off');
  expect(await probe.errors()).toEqual([]);
});

test('decoder: refuses what is no video', async () => {
  const probe = await bench.run(
    `for (const source of ['none.webm', 'text.webm'])
       wx.createVideoDecoder().start({ source }).catch(({ errMsg }) => report(errMsg));`,
    { 'text.webm': 'no video' },
    'device=android',
  );
  expect((await probe.reported(2)).sort()).toEqual([
    'start:fail MEDIA_ERR_SRC_NOT_SUPPORTED',
    'start:fail decode error',
  ]);
});
