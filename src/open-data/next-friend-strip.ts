import type { OpenStrip } from '../shared/open-data-message.ts';
import { CREAM, GOLD } from '../shared/vocabulary/palette.ts';
import { paintAvatar } from './avatar-painter.ts';
import { fillBox, strokeBox } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import { NextFriendScene } from './next-friend-scene.ts';
import type { NextFriend, Overtaking } from './overtaking.ts';
import { grouped, say } from './words.ts';

/** How long it says who was overtaken. */
const SAY_MS = 2600;

/** In play, small and quiet: the next friend to overtake, and a word when it happens. */
export class NextFriendStrip extends NextFriendScene<OpenStrip> {
  private readonly onChange: () => void;
  private race: Overtaking;
  private score = 0;
  private passed: { readonly friend: NextFriend } | null = null;

  /** `onChange`: it wants to be drawn again. */
  constructor(tools: DomainTools, opening: OpenStrip, onChange: () => void) {
    super(tools, opening);
    this.onChange = onChange;
    this.race = this.raceFrom(0);
  }

  reopen(opening: OpenStrip): void {
    this.opening = opening;
    this.invalidate();
  }

  /** Those already behind are not announced. */
  override refresh(): void {
    super.refresh();
    this.race = this.raceFrom(this.score);
  }

  setScore(score: number): void {
    // A new run begins at nothing again.
    if (score < this.score) this.restart();
    this.score = score;
    const friend = this.race.pass(score);
    if (friend === null) return;
    this.passed = { friend };
    this.invalidate();
    this.tools.host.after(SAY_MS, () => this.endMessage(friend));
  }

  paint(brush: Brush): void {
    const friend = this.passed?.friend ?? this.race.next;
    if (friend !== null) this.paintFriend(brush, friend, this.passed !== null);
    this.tools.portraits.fetch();
  }

  private restart(): void {
    this.race = this.raceFrom(0);
    this.passed = null;
    this.invalidate();
  }

  private endMessage(friend: NextFriend): void {
    if (this.passed?.friend !== friend) return;
    this.passed = null;
    this.invalidate();
    this.onChange();
  }

  private paintFriend(brush: Brush, { row, score }: NextFriend, passed: boolean): void {
    const { letters, words } = this.tools;
    const { width, height } = this.opening;
    const box = { left: 1, top: 1, width: width - 2, height: height - 2 };
    const y = height / 2;
    fillBox(brush, box, height / 2, passed ? 'rgba(200,55,45,0.92)' : 'rgba(27,34,80,0.62)');
    if (passed) strokeBox(brush, box, height / 2, GOLD, 1.4);
    paintAvatar(brush, this.tools, row.person, { x: height / 2, y, radius: height / 2 - 4 });
    const name = row.person.name || say(words, 'friends.nameless');
    const left = height + 3;
    const right = width - 10;
    const after = passed ? say(words, 'friends.overtaken') : grouped(score);
    const letter = { size: 13, color: passed ? CREAM : '#F5D68A', align: 'right', weight: 'bold' } as const;
    letters.write(brush, after, right, y + 0.5, letter);
    const room = right - letters.width(brush, after, letter) - left - 6;
    letters.write(brush, name, left, y + 0.5, { size: 13, color: '#DDE1FB', family: 'system', room });
  }
}
