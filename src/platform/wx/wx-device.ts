import type { DeviceFacts } from '../../shared/device-facts.ts';
import type { DevicePort } from '../ports.ts';
import { call, type Raw } from './wx-call.ts';
import type { RuntimeFlags, WxHost } from './wx-host.ts';

/** getAppBaseInfo and getDeviceInfo came with base library 2.25.3; before them the whole system is asked. */
export const askClient = (host: WxHost): Raw => {
  const base = call(host, 'getAppBaseInfo', () => host.getAppBaseInfo?.());
  const device = call(host, 'getDeviceInfo', () => host.getDeviceInfo?.());
  if (base.ok && device.ok) return { ...base.value, ...device.value };
  const old = call(host, 'getSystemInfoSync', () => host.getSystemInfoSync?.());
  return old.ok && old.value ? { ...old.value } : {};
};

/** Every Chinese reads our Chinese; who is not known to read another language is taken for Chinese. */
const toLanguage = (language: unknown): DevicePort['language'] =>
  typeof language !== 'string' || language === '' || /^zh/i.test(language) ? 'zh-CN' : 'en';

/** iOS compiles script only in the high-performance mode; its flag is the only sign (performance guide). */
const factsOf = ({
  model,
  system,
  platform,
  version,
  SDKVersion,
  memorySize,
  benchmarkLevel,
}: Raw): DeviceFacts => ({
  ...{ model, system, platform },
  client: version,
  baseLibrary: SDKVersion,
  memoryMB: memorySize,
  benchmark: benchmarkLevel,
});

export const createWxDevice = (host: WxHost, flags: RuntimeFlags): DevicePort => {
  const { language, platform, system } = askClient(host);
  return {
    language: toLanguage(language),
    slowScript: platform === 'ios' && flags.isIOSHighPerformanceMode !== true,
    muteSwitch: platform === 'ios',
    spoilsText: /^iOS (2[6-9]|[3-9]\d)\b/.test(String(system)),
    facts: () => factsOf(askClient(host)),
  };
};
