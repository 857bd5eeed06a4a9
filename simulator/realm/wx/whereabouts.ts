import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { needPrivacy } from './privacy.ts';
import { needScope } from './scopes.ts';

/** Digits of a fuzzy place: about a kilometre. */
const FUZZY = 2;
const LOCAL = { localip: '192.168.1.23', netmask: '255.255.255.0' };

/** Where the phone is, and what its camera reads. */
export const whereaboutsPlugin = (context: Context, { promised, plain }: Calls) => {
  const { host, signals } = context;
  return {
    getFuzzyLocation: plain('getFuzzyLocation', async () => {
      await needPrivacy(context, 'getFuzzyLocation');
      await needScope(context, 'scope.userFuzzyLocation');
      const { latitude, longitude } = host.senses();
      return { latitude: Number(latitude.toFixed(FUZZY)), longitude: Number(longitude.toFixed(FUZZY)) };
    }),
    getLocation: promised('getLocation', async () => {
      await needPrivacy(context, 'getLocation');
      await needScope(context, 'scope.userLocation');
      const { latitude, longitude } = host.senses();
      const accuracy = { accuracy: 30, horizontalAccuracy: 30, verticalAccuracy: 0 };
      return { latitude, longitude, altitude: 0, speed: -1, ...accuracy };
    }),
    scanCode: promised('scanCode', async () => {
      const { scanned } = host.senses();
      if (scanned === '') throw new CallFailure('cancel');
      return {
        result: scanned,
        scanType: 'QR_CODE',
        charSet: 'UTF-8',
        path: '',
        rawData: native.btoa(unescape(encodeURIComponent(scanned))),
      };
    }),
    getLocalIPAddress: plain('getLocalIPAddress', () => {
      if (host.network().type === 'none') throw new CallFailure('no network');
      return LOCAL;
    }),
    onNetworkWeakChange: signals.weakNetwork.add,
    offNetworkWeakChange: signals.weakNetwork.remove,
  } satisfies Partial<WechatMinigame.Wx>;
};
