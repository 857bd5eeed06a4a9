import { native } from '../natives.ts';

export interface Recording {
  stop(): Promise<{ readonly bytes: ArrayBuffer; readonly extension: string }>;
}

/** Records what a canvas shows as a video, in the container this browser writes. */
export const recordCanvas = (canvas: HTMLCanvasElement): Recording => {
  const recorder = new native.MediaRecorder(canvas.captureStream());
  const parts: Blob[] = [];
  native.listen(recorder, 'dataavailable', (event) => void parts.push((event as BlobEvent).data));
  recorder.start();
  return {
    stop: () =>
      new native.Promise((resolve) => {
        native.listen(recorder, 'stop', () => {
          const extension = recorder.mimeType.includes('mp4') ? 'mp4' : 'webm';
          void new native.Blob(parts).arrayBuffer().then((bytes) => resolve({ bytes, extension }));
        });
        recorder.stop();
      }),
  };
};
