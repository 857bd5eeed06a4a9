import type { HostCanvas, HostImage, LogPort, PicturePort, SharePort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { free } from '../../view/card/card-canvas.ts';
import type { PosterPicture } from '../../view/card/draw-poster.ts';
import { say, type Words } from '../../view/widgets/text/texts.ts';
import type { ShareService } from './share-service.ts';

export interface PostersParts {
  readonly sharing: Pick<ShareService, 'picture' | 'inviteForPoster' | 'share'>;
  readonly share: Pick<SharePort, 'showPicture'>;
  readonly pictures: Pick<PicturePort, 'save' | 'loadBytes'>;
  readonly client: Pick<CloudClient, 'inviteCode'>;
  readonly log: LogPort;
  readonly words: () => Words;
  /** Month and day in China. */
  readonly date: () => { readonly month: number; readonly day: number };
  /** Null where the code that paints could not be had. */
  readonly paint: (poster: PosterPicture) => Promise<HostCanvas | null>;
}

/** Sharp enough to be saved, small enough to be sent. */
const MOST_BYTES = 900 * 1000;
const CODE_FILE = 'code.png';

/** The poster of the run on the board, handed to the player as a picture. */
export class Posters {
  private readonly parts: PostersParts;
  private busy = false;
  /** Counts posters that were begun or given up. */
  private turns = 0;
  /** The code that came last: a poster asked for twice asks the cloud once. */
  private known: { readonly id: string; readonly image: HostImage } | null = null;

  constructor(parts: PostersParts) {
    this.parts = parts;
  }

  /** Gives up the poster under way: the player has left the run. */
  forget(): void {
    this.turns += 1;
    this.busy = false;
  }

  /** Where no picture can be shown, the card goes out instead. */
  async show(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const turn = ++this.turns;
    const shown = await this.make(() => turn === this.turns);
    if (turn !== this.turns) return;
    this.busy = false;
    if (shown.ok || shown.error.code === 'host/cancelled') return;
    this.parts.log.warn(`poster: ${shown.error.code} ${shown.error.detail}`);
    this.parts.sharing.share();
  }

  private async make(wanted: () => boolean): Promise<Result<void>> {
    const { sharing, pictures, share, paint, words, date } = this.parts;
    // The run may be another one by the time the code has come.
    const { picture } = sharing;
    const code = await this.code();
    if (!wanted()) return ok(undefined);
    const way = say(words(), code ? 'poster.code' : 'poster.find');
    const day = say(words(), 'home.date', date());
    const canvas = await paint({ ...picture, day, way, code });
    if (!canvas) return fail(failure('host/not-found', 'who paints posters has not come'));
    const saved = await pictures.save(canvas, MOST_BYTES);
    free(canvas);
    if (!saved.ok || wanted()) return saved.ok ? share.showPicture(saved.value) : saved;
    return ok(undefined);
  }

  /** Without a network, or before the game is published, a poster has no code. */
  private async code(): Promise<HostImage | null> {
    const id = await this.parts.sharing.inviteForPoster();
    if (id === null) return null;
    if (this.known?.id === id) return this.known.image;
    const image = await this.fetchCode(id);
    if (image) this.known = { id, image };
    return image;
  }

  private async fetchCode(id: string): Promise<HostImage | null> {
    const { client, pictures, log } = this.parts;
    const code = await client.inviteCode(id);
    const image = code.ok ? await pictures.loadBytes(CODE_FILE, code.value) : code;
    if (image.ok) return image.value;
    log.warn(`poster without its code: ${image.error.code} ${image.error.detail}`);
    return null;
  }
}
