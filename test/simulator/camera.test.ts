import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';
import { colourAt } from './support/seen-colour.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const SCREEN = `const pen = wx.createCanvas().getContext('2d'); pen.fillStyle = '#000080'; pen.fillRect(0, 0, 390, 844);`;

test('camera: once the player lets it, it is seen over the game and hands out its frames and photos', async () => {
  const probe = await bench.run(
    `${SCREEN}
     const camera = wx.createCamera({ x: 10, y: 300, width: 200, height: 200, devicePosition: 'back', size: 'medium',
       success: ({ errMsg }) => report(errMsg), fail: ({ errMsg }) => report(errMsg), complete: () => report('complete') });
     report([camera.size, camera.x, camera.devicePosition, camera.flash]);
     camera.onStop(() => report('stopped'));
     let frames = 0; let first = null;
     camera.onCameraFrame(({ data, width, height }) => {
       const pixels = new Uint8Array(data);
       first = first || pixels.join();
       if (++frames === 4) { camera.closeFrameChange(); report([width, height, pixels.length, pixels.join() !== first]); }
     });
     camera.listenFrameChange();
     wx.onTouchStart(() => camera.takePhoto('low').then(({ tempImagePath, width }) => {
       const image = wx.createImage();
       image.onload = () => report([image.width, width]);
       image.src = tempImagePath;
     }));`,
    {},
    'device=android&launch=no',
  );
  await probe.phone((phone) => {
    phone.setSenses({ camera: '#c01010' });
    void phone.launch();
  });
  await probe.page.locator('.modal').waitFor();
  expect((await probe.reported(1))[0]).toEqual(['medium', 10, 'back', 'auto']);
  expect((await colourAt(probe, { x: 100, y: 480 })).blue).toBeGreaterThan(100);
  await probe.phone((phone) => void phone.answerDialog(0));
  const reports = await probe.reported(4);
  for (const told of ['createCamera:ok', 'complete', [480, 640, 480 * 640 * 4, true]])
    expect(reports).toContainEqual(told);
  expect((await colourAt(probe, { x: 100, y: 480 })).red).toBeGreaterThan(150);
  await probe.phone((phone) => phone.tap(100, 700));
  expect(await probe.reported(5)).toContainEqual([480, '480']);
  await probe.phone((phone) => phone.hide());
  expect(await probe.reported(6)).toContain('stopped');
  expect(await probe.errors()).toEqual([]);
});

test('camera: who does not let it is told, and nothing is seen', async () => {
  const probe = await bench.run(
    `${SCREEN}
     const camera = wx.createCamera({ x: 10, y: 300, success: () => report('seen'), fail: ({ errMsg, errno }) => report([errMsg, errno]) });
     camera.onAuthCancel(() => report('cancelled'));
     wx.onTouchStart(() => camera.takePhoto().catch(({ errMsg }) => report(errMsg)));`,
    {},
    'device=android',
  );
  await probe.page.locator('.modal').waitFor();
  await probe.phone((phone) => void phone.answerDialog(1));
  const reports = await probe.reported(2);
  expect(reports).toContainEqual(['createCamera:fail auth deny', 103]);
  expect(reports).toContain('cancelled');
  await probe.phone((phone) => phone.tap(100, 700));
  expect(await probe.reported(3)).toContain('takePhoto:fail camera is not ready');
});

test('camera: a recording is a video of this run, and what is zoomed and mirrored is drawn so', async () => {
  const probe = await bench.run(
    `${SCREEN}
     // However slow the browser is, there are pictures in it then.
     const frames = (count) => new Promise((done) => requestAnimationFrame(() => (count > 1 ? frames(count - 1).then(done) : done())));
     const camera = wx.createCamera({ devicePosition: 'front', success: async () => {
       report((await camera.setZoom({ zoom: 2 })).zoom);
       await camera.setZoom({ zoom: 0 }).catch(({ errMsg }) => report(errMsg));
       await camera.startRecord();
       await frames(40);
       const { tempVideoPath, tempThumbPath } = await camera.stopRecord();
       const size = (path) => wx.getFileSystemManager().statSync(path).size > 100;
       report([size(tempVideoPath), size(tempThumbPath)]);
       camera.destroy();
       const video = wx.createVideo({ src: tempVideoPath, muted: true });
       video.play().then(() => report('plays'), (failure) => report(failure));
     } });`,
    {},
    'device=android&launch=no',
  );
  await probe.phone((phone) => phone.setPermission('scope.camera', true));
  await probe.phone((phone) => phone.launch());
  expect(await probe.reported(4)).toEqual([2, 'setZoom:fail invalid zoom', [true, true], 'plays']);
});
