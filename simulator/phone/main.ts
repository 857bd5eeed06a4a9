import { MAX_FRAMES_PER_SECOND } from '../limits.ts';
import type { Device } from '../protocol/device.ts';
import { parseQuery } from '../protocol/entry.ts';
import { DEFAULT_DEVICE, findDevice, PRESETS } from '../protocol/presets.ts';
import { makePhoneApi, sendPointer, sendTouch } from './drive.ts';
import { watchMouse, watchPointers } from './input.ts';
import { people } from './people.ts';
import { Phone } from './phone.ts';
import { PHONE_CHANGE } from './phone-api.ts';
import { UserStore } from './user-store.ts';
import { watchBuilds } from './watch-builds.ts';

/**
 * Without a device in the address: the preset of the page's size, else the default one in a window of that size. `pixels`: so
 * many a point, which software graphics have to fill.
 */
const deviceOf = (address: URLSearchParams): Device => {
  const { innerWidth: width, innerHeight: height } = window;
  const fitting = PRESETS.find((it) => it.width === width && it.height === height);
  const device = findDevice(address.get('device')) ?? fitting ?? { ...DEFAULT_DEVICE, resizable: true };
  return { ...device, pixelRatio: Number(address.get('pixels') ?? device.pixelRatio) };
};

const main = async (): Promise<void> => {
  const address = new URLSearchParams(location.search);
  const user = address.get('user') ?? 'player';
  const changed = (): void => void window.dispatchEvent(new Event(PHONE_CHANGE));
  // From now on this user is someone the others know.
  const known = people(user).friends();
  const [store] = await Promise.all([UserStore.open(user, changed), known]);
  const phone = new Phone(user, deviceOf(address), store, changed);
  phone.sendsByItself = address.get('share') !== 'ask';
  document.body.append(phone.viewport.root);
  watchPointers(phone.viewport, (change) => sendTouch(phone, change));
  watchMouse(phone.viewport, (input) => sendPointer(phone, input));
  const frozen = address.get('clock');
  if (frozen !== null) phone.frozenAt = Number(frozen);
  const framesPerSecond = Number(address.get('frames') ?? MAX_FRAMES_PER_SECOND);
  Object.assign(phone.switches, { framesPerSecond });
  const launched =
    address.get('launch') === 'no'
      ? Promise.resolve()
      : phone.launch({
          scene: Number(address.get('scene') ?? 1001),
          query: parseQuery(address.get('query') ?? ''),
        });
  watchBuilds(() => void phone.relaunch());
  window.phone = makePhoneApi(phone, launched);
  await launched;
};

void main();
