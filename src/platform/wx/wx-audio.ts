import { createListeners } from '../listeners.ts';
import type { AudioPort, LogPort } from '../ports.ts';
import { call, hear } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';
import { createPlayer } from './wx-player.ts';

export const createWxAudio = (host: WxHost, log: LogPort): AudioPort => {
  const interrupted = createListeners<'begin' | 'end'>('audio interruption', log);
  hear(host, 'onAudioInterruptionBegin', log, () => interrupted.tell('begin'));
  hear(host, 'onAudioInterruptionEnd', log, () => interrupted.tell('end'));
  return {
    createContext: () => call<unknown>(host, 'createWebAudioContext', () => host.createWebAudioContext?.()),
    createPlayer: (path, loop) => createPlayer(host, log, path, loop),
    onInterruption: interrupted.add,
  };
};
