import type { AudioPlayer, AudioPort } from '../platform/ports.ts';
import type { SoundName } from './sound-board.ts';
import { PLAIN_MUSIC_FILE, SOUND_SETTINGS, soundFile, soundPath } from './sound-files.ts';

/** Each player is a decoder of the system's: only what tells most is worth one. */
const HEARD: readonly SoundName[] = ['drop', 'merge', 'great', 'over', 'best', 'moon'];
const MUSIC_VOLUME = 0.4;
/** The first notes of the scale, for merges. */
const MOST_STEP = 2;

/** Music and a few sounds on the host's own players, for clients whose Web Audio is missing or broken. */
export class PlainSounds {
  private readonly players = new Map<string, AudioPlayer | null>();
  private readonly port: Pick<AudioPort, 'createPlayer'>;
  private playing = false;

  constructor(port: Pick<AudioPort, 'createPlayer'>) {
    this.port = port;
  }

  play(name: SoundName, step: number, level: number): void {
    if (!HEARD.includes(name)) return;
    const file = soundFile(name, Math.min(step, MOST_STEP));
    this.playerOf(file, false)?.play(SOUND_SETTINGS[name].gain * level);
  }

  /** Loops while it is wanted. */
  setMusic(on: boolean): void {
    if (on === this.playing) return;
    this.playing = on;
    const player = this.playerOf(PLAIN_MUSIC_FILE, true);
    if (on) player?.play(MUSIC_VOLUME);
    else player?.pause();
  }

  private playerOf(file: string, loop: boolean): AudioPlayer | null {
    const known = this.players.get(file);
    if (known !== undefined) return known;
    const made = this.port.createPlayer(soundPath(file), loop);
    const player = made.ok ? made.value : null;
    this.players.set(file, player);
    return player;
  }
}
