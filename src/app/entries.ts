import type { Entry, LogPort } from '../platform/ports.ts';
import { isAsking } from '../shared/friend-card.ts';
import type { Friends } from './friends.ts';
import type { Game } from './game.ts';
import { routeEntry } from './route.ts';
import type { Sharing } from './sharing.ts';

export interface EntriesParts {
  readonly game: Pick<Game, 'play' | 'invite' | 'watchOwn' | 'tease'>;
  readonly sharing: Pick<Sharing, 'entered' | 'tookShow'>;
  readonly friends: Pick<Friends, 'entered'>;
  readonly log: LogPort;
}

/** Moments' single page: nothing can be played, nobody is known. */
const SINGLE_PAGE = 1154;

/** How the game is entered, cold or warm, and what comes of it. */
export class Entries {
  readonly #parts: EntriesParts;

  constructor(parts: EntriesParts) {
    this.#parts = parts;
  }

  /** The cold start's; false in the single page, where nothing may be asked of the cloud. */
  first(entry: Entry): boolean {
    const { game, sharing } = this.#parts;
    sharing.entered(entry);
    if (entry.scene === SINGLE_PAGE) game.tease();
    else this.#follow(entry);
    return entry.scene !== SINGLE_PAGE;
  }

  /** A show of the living game: by a card of its own, or only back from where the player had been. */
  shown(entry: Entry): void {
    if (!this.#parts.sharing.tookShow(entry)) this.#follow(entry);
  }

  /** A card's challenge is offered, unless it is the one already on the board; who is asked for a run is shown it. */
  #follow(entry: Entry): void {
    const { game, friends, log } = this.#parts;
    friends.entered(entry);
    if (isAsking(entry.query)) game.watchOwn('asked');
    const query = routeEntry(entry, log);
    if (query.seed === null && query.invite === null) return;
    const onBoard = game.play;
    const known = onBoard?.mode === 'challenge' || onBoard?.rival;
    if (!known || onBoard?.view.seed !== query.seed) game.invite(query);
  }
}
