import type { OpenGoal } from '../shared/open-data-message.ts';
import { LACQUER } from '../shared/vocabulary/palette.ts';
import { paintAvatar } from './avatar-painter.ts';
import { fillBox } from './brush.ts';
import type { Brush } from './domain-host.ts';
import { NextFriendScene } from './next-friend-scene.ts';
import type { NextFriend } from './overtaking.ts';
import { grouped, say } from './words.ts';

/** From this share of a friend's score on that friend is the goal; further off, what the game names beneath is. */
const IN_REACH = 0.6;

/** A slip of paper a shade darker than the panel's. */
const SLIP = '#F1DDB0';
const INK = '#4B2E2A';

/**
 * On the panel of an end: how many points were missing to the friend who is next. It lies over the game's own goal and hides that; with nobody
 * in reach nothing is drawn, and the game's is read.
 */
export class FriendGoal extends NextFriendScene<OpenGoal> {
  paint(brush: Brush): void {
    const { score } = this.opening;
    const { next } = this.raceFrom(score);
    if (next !== null && score >= next.score * IN_REACH) this.paintGoal(brush, next);
    this.tools.portraits.fetch();
  }

  private paintGoal(brush: Brush, { row, score }: NextFriend): void {
    const { letters, words } = this.tools;
    const { width, height } = this.opening;
    const y = height / 2;
    fillBox(brush, { left: 0, top: 0, width, height }, y, SLIP);
    paintAvatar(brush, this.tools, row.person, { x: y, y, radius: y - 3 });
    const count = grouped(score - this.opening.score + 1);
    const missing = say(words, 'friends.missing', { count });
    const letter = { size: 14, color: LACQUER, align: 'right' } as const;
    const left = height + 4;
    const right = width - 10;
    letters.write(brush, missing, right, y + 0.5, letter);
    const room = right - letters.width(brush, missing, letter) - left - 6;
    const name = row.person.name || say(words, 'friends.nameless');
    letters.write(brush, name, left, y + 0.5, { size: 14, color: INK, family: 'system', room });
  }
}
