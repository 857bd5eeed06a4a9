import type { Probe } from './phone-harness.ts';

/** A video of a second, all red, as the browser itself records it. */
export const recordClip = async (probe: Probe): Promise<Uint8Array> => {
  const bytes = await probe.page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const pen = canvas.getContext('2d')!;
    const stream = canvas.captureStream();
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const over = new Promise((done) => recorder.addEventListener('stop', done));
    recorder.start();
    const began = performance.now();
    while (performance.now() - began < 1000) {
      pen.fillStyle = '#e01010';
      pen.fillRect(0, 0, 64, 48);
      await new Promise((done) => setTimeout(done, 40));
    }
    recorder.stop();
    await over;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return new Uint8Array(bytes);
};
