import type { AdKind } from '../../protocol/natives.ts';
import type { Context } from '../context.ts';
import type { AdPlayer } from './ad-unit.ts';
import { CoveringAd, coveringAd } from './covering-ad.ts';
import { customAd, hiding, PlacedAd, type PlacedStyle, placedAd } from './placed-ad.ts';

const needUnit = (api: string, { adUnitId }: { adUnitId?: unknown } = {}): string => {
  if (typeof adUnitId !== 'string') throw new Error(`${api}:fail parameter error: adUnitId should be String`);
  return adUnitId;
};

/** Ads of all kinds. What the servers answer is the switch `adError`; how one ends is the player's to say. */
export const adPlugin = (context: Context) => {
  const player: AdPlayer = { context, playing: false };
  const rewarded = new Map<string, object>();
  const covering = (kind: AdKind, unit: string) => coveringAd(new CoveringAd(player, kind, unit));
  return {
    // One object a unit, unless many were asked for. CreateRewardedVideoAdOption.multiton.
    createRewardedVideoAd: (option) => {
      const unit = needUnit('createRewardedVideoAd', option);
      const known = option.multiton ? undefined : rewarded.get(unit);
      const ad = known ?? covering('rewarded', unit);
      if (!option.multiton) rewarded.set(unit, ad);
      return ad as WechatMinigame.RewardedVideoAd;
    },
    createInterstitialAd: (option) =>
      covering(
        'interstitial',
        needUnit('createInterstitialAd', option),
      ) as unknown as WechatMinigame.InterstitialAd,
    createBannerAd: (option) => {
      const unit = needUnit('createBannerAd', option);
      const ad = new PlacedAd(player, 'banner', unit, option.style, option.adIntervals);
      return { ...placedAd(ad), ...hiding(ad) } as unknown as WechatMinigame.BannerAd;
    },
    createGridAd: (option) => {
      const unit = needUnit('createGridAd', option);
      const ad = new PlacedAd(player, 'grid', unit, option.style, option.adIntervals);
      const { adTheme, gridCount } = option;
      return { ...placedAd(ad), ...hiding(ad), adTheme, gridCount } as unknown as WechatMinigame.GridAd;
    },
    createCustomAd: (option) => {
      const unit = needUnit('createCustomAd', option);
      const ad = new PlacedAd(player, 'custom', unit, option.style as PlacedStyle, option.adIntervals);
      return { ...placedAd(ad), ...customAd(ad) } as unknown as WechatMinigame.CustomAd;
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
