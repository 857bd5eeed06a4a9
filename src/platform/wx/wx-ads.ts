import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AdEnd, AdPort, LogPort } from '../ports.ts';
import { answer, call, hearOf, LIMITS, nothing, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The parts of WeChat's object that are used here; old clients may lack any. */
interface HostAd {
  load?(): unknown;
  show?(): unknown;
}

/** One unit's video. WeChat has one object of each, which tells of every closing. */
interface Video {
  readonly ad: HostAd;
  /** Who waits for the video to be gone. */
  closed: ((end: AdEnd) => void) | null;
}

/** There is no fill, or the unit is not served now (RewardedVideoAd.onError): asking again at once is of no use. */
const NOT_SERVED: readonly unknown[] = [1004, 1005, 1006, 1007, 1008];

const coded = (cause: unknown): unknown => {
  const { errCode } = (cause ?? {}) as { readonly errCode?: unknown };
  return NOT_SERVED.includes(errCode)
    ? { errMsg: `no ad: not found ${String(errCode)}`, errCode: 1300002 }
    : cause;
};

/** A call of the ad that answers by a promise; a client that answers nothing is taken at its word. */
const ask = (what: string, run: () => unknown): Promise<Result<void>> =>
  answer(what, LIMITS.server, nothing, ({ success, fail: failed }) => {
    Promise.resolve(run()).then(
      () => success(),
      (cause: unknown) => failed(coded(cause)),
    );
  });

const open = (host: WxHost, log: LogPort, adUnitId: string): Result<Video> => {
  const made = call(host, 'createRewardedVideoAd', () => host.createRewardedVideoAd?.({ adUnitId }));
  if (!made.ok) return made;
  const ad = made.value as HostAd | undefined;
  if (!ad) return fail(failure('host/unknown', 'createRewardedVideoAd: a wrong answer'));
  const video: Video = { ad, closed: null };
  // A client that does not say how it ended has a video that cannot be left early (before 2.1.0): none of ours.
  hearOf(ad, 'onClose', log, ({ isEnded }) => video.closed?.(isEnded === true ? 'ended' : 'closed'));
  // Without a listener the host raises it as an unhandled fault; the calls tell it as well.
  hearOf(ad, 'onError', log, () => undefined);
  return ok(video);
};

const show = async (video: Video): Promise<Result<AdEnd>> => {
  const gone = new Promise<AdEnd>((resolve) => {
    video.closed = resolve;
  });
  let shown = await ask('show of the ad', () => video.ad.show?.());
  if (!shown.ok && shown.error.code !== 'host/not-found' && shown.error.code !== 'host/timeout') {
    const loaded = await ask('load of the ad', () => video.ad.load?.());
    shown = loaded.ok ? await ask('show of the ad', () => video.ad.show?.()) : loaded;
  }
  const end: Result<AdEnd> = shown.ok ? ok(await gone) : shown;
  video.closed = null;
  return end;
};

export const createWxAds = (host: WxHost, log: LogPort): AdPort => {
  const videos = new Map<string, Video>();
  return {
    able: typeof host.createRewardedVideoAd === 'function',
    show: async (unit) => {
      const known = videos.get(unit);
      const opened = known ? ok(known) : open(host, log, unit);
      if (!opened.ok) {
        warn(log, opened);
        return opened;
      }
      videos.set(unit, opened.value);
      return show(opened.value);
    },
  };
};
