import { AD_LOAD_MS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';

/** Texts of the error codes. RewardedVideoAd.onError, InterstitialAd.show. */
const ERRORS: Readonly<Record<number, string>> = {
  1000: '后端错误调用失败',
  1001: '参数错误',
  1002: '广告单元无效',
  1003: '内部错误',
  1004: '无适合的广告',
  1005: '广告组件审核中',
  1006: '广告组件被驳回',
  1007: '广告组件被封禁',
  1008: '广告单元已关闭',
  2001: '触发频率太高，小程序启动一定时间内不允许展示插屏广告',
  2002: '触发频率太高，距离小程序插屏广告或者激励视频广告上次播放时间间隔不足，不允许展示插屏广告',
  2003: '当前正在播放激励视频广告或者插屏广告，不允许再次展示插屏广告',
};

/** An ad is on the screen already. */
export const PLAYING = 2003;
/** Codes above this are of showing, not of loading. */
export const FIRST_SHOW_ERROR = 2000;

export interface AdError {
  readonly errMsg: string;
  readonly errCode: number;
}

const errorOf = (api: string, errCode: number): AdError => ({
  errMsg: `${api}:fail ${ERRORS[errCode] ?? 'unknown'}`,
  errCode,
});

/** The ads of one run: at most one covers the screen. */
export interface AdPlayer {
  readonly context: Context;
  playing: boolean;
}

/** What every ad has: it is fetched by itself once it was made, and tells how that went. */
export class AdUnit {
  readonly load = new Listeners<[]>();
  readonly error = new Listeners<[AdError]>();
  readonly close = new Listeners<[{ isEnded: boolean } | undefined]>();
  readonly resize = new Listeners<[{ width: number; height: number }]>();
  readonly hidden = new Listeners<[]>();
  readonly player: AdPlayer;
  readonly unit: string;
  protected loaded = false;
  protected destroyed = false;

  constructor(player: AdPlayer, unit: string) {
    this.player = player;
    this.unit = unit;
    void this.fetch('load').catch(() => undefined);
  }

  /** Asks the ad servers. The answer reaches the listeners as well. */
  fetch(api: string): Promise<void> {
    const { clock, host } = this.player.context;
    return new Promise((resolve, reject) => {
      clock.setTimer(
        () => {
          if (this.destroyed) return;
          const code = host.switches.adError;
          this.loaded = code === 0 || code > FIRST_SHOW_ERROR;
          if (this.loaded) {
            resolve();
            this.load.emit();
          } else {
            const error = errorOf(api, code);
            reject(error);
            this.error.emit(error);
          }
        },
        AD_LOAD_MS,
        false,
      );
    });
  }

  fail(api: string, code: number): Promise<never> {
    const error = errorOf(api, code);
    this.player.context.clock.post(() => this.error.emit(error));
    return Promise.reject(error);
  }

  events() {
    return {
      onLoad: this.load.add,
      offLoad: this.load.remove,
      onError: this.error.add,
      offError: this.error.remove,
    };
  }
}
