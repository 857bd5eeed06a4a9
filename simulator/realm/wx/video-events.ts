export const VIDEO_EVENTS = ['Play', 'Pause', 'Ended', 'TimeUpdate', 'Waiting', 'Progress', 'Error'] as const;
export type VideoEvent = (typeof VIDEO_EVENTS)[number];

/** VideoOnErrorListenerResult.errMsg by the browser's number of an error. */
const ERRORS: Readonly<Record<number, string>> = {
  2: 'MEDIA_ERR_NETWORK',
  3: 'MEDIA_ERR_DECODE',
  4: 'MEDIA_ERR_SRC_NOT_SUPPORTED',
};

/** Seconds; a stream has no length. */
const lengthOf = ({ duration }: HTMLVideoElement): number => (Number.isFinite(duration) ? duration : 0);

/** How much of it is there, in percent of its length. */
const bufferedOf = (video: HTMLVideoElement): number => {
  const { buffered } = video;
  const length = lengthOf(video);
  return buffered.length === 0 || length === 0 ? 0 : (100 * buffered.end(buffered.length - 1)) / length;
};

/** What a listener of an event is told. */
export const videoResult = (event: VideoEvent, video: HTMLVideoElement): { errMsg: string } => {
  const duration = lengthOf(video);
  if (event === 'Error') return { errMsg: ERRORS[video.error?.code ?? 0] ?? 'MEDIA_ERR_SRC_NOT_SUPPORTED' };
  const result = { errMsg: `on${event}:ok` };
  if (event === 'TimeUpdate') return { ...result, ...{ position: video.currentTime, duration } };
  return event === 'Progress' ? { ...result, ...{ buffered: bufferedOf(video), duration } } : result;
};
