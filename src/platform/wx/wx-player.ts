import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AudioPlayer, LogPort } from '../ports.ts';
import { call, hearOf } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** One sound on the host's own player, for clients whose Web Audio is missing or broken. */
export const createPlayer = (
  host: WxHost,
  log: LogPort,
  path: string,
  loop: boolean,
): Result<AudioPlayer> => {
  const made = call(host, 'createInnerAudioContext', () => host.createInnerAudioContext?.());
  if (!made.ok) return made;
  const player = made.value;
  if (!player) return fail(failure('host/unsupported', 'createInnerAudioContext'));
  const safely = (run: () => void): void => void call(host, 'createInnerAudioContext', run);
  hearOf(player, 'onError', log, ({ errMsg }) => log.warn(`player: ${path}: ${errMsg}`));
  safely(() => {
    player.src = path;
    player.loop = loop;
  });
  return ok({
    play: (volume) =>
      safely(() => {
        player.volume = volume;
        player.stop();
        player.play();
      }),
    setVolume: (volume) =>
      safely(() => {
        player.volume = volume;
      }),
    resume: () => safely(() => player.play()),
    pause: () => safely(() => player.pause()),
  });
};
