import type { AdEnd, AdKind } from '../../protocol/natives.ts';
import { type AdPlayer, AdUnit, FIRST_SHOW_ERROR, PLAYING } from './ad-unit.ts';

/** One that covers the screen: a rewarded video or an interstitial. */
export class CoveringAd extends AdUnit {
  private readonly kind: AdKind;

  constructor(player: AdPlayer, kind: AdKind, unit: string) {
    super(player, unit);
    this.kind = kind;
  }

  async show(): Promise<void> {
    const { player } = this;
    const { adError } = player.context.host.switches;
    if (player.playing) return this.fail('show', PLAYING);
    if (this.kind === 'interstitial' && adError > FIRST_SHOW_ERROR) return this.fail('show', adError);
    // A rewarded video that is not there yet is fetched; an interstitial has to be.
    if (!this.loaded && this.kind === 'interstitial') return this.fail('show', 1004);
    if (!this.loaded) await this.fetch('show');
    // Another may have begun while this one was fetched.
    if (player.playing) return this.fail('show', PLAYING);
    player.playing = true;
    this.loaded = false;
    player.context.host.natives.showAd({ kind: this.kind, unit: this.unit, box: null }, (end) =>
      this.ended(end),
    );
    this.sound('begin');
  }

  destroy(): void {
    this.destroyed = true;
  }

  private ended(end: AdEnd): void {
    const { context } = this.player;
    this.player.playing = false;
    context.clock.post(() => {
      this.sound('end');
      this.close.emit(this.kind === 'rewarded' ? { isEnded: end === 'ended' } : undefined);
      // The next one is fetched by itself.
      void this.fetch('load').catch(() => undefined);
    });
  }

  /** An ad with sound interrupts the game's. wx.onAudioInterruptionBegin. */
  private sound(phase: 'begin' | 'end'): void {
    if (this.kind !== 'rewarded') return;
    const { audioBegin, audioEnd, interruptionOver } = this.player.context.signals;
    if (phase === 'end') interruptionOver.emit();
    const signal = phase === 'begin' ? audioBegin : audioEnd;
    signal.emit({ errMsg: `onAudioInterruption${phase === 'begin' ? 'Begin' : 'End'}:ok` });
  }
}

/** As a game gets it. */
export const coveringAd = (ad: CoveringAd): object => ({
  ...ad.events(),
  load: () => ad.fetch('load'),
  show: () => ad.show(),
  destroy: () => ad.destroy(),
  onClose: ad.close.add,
  offClose: ad.close.remove,
});
