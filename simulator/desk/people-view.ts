import { element } from '../dom/element.ts';
import type { PhoneApi } from '../phone/phone-api.ts';
import type { Pairs } from '../protocol/social.ts';
import { historyLike } from '../social/histories.ts';
import { makeSampleUsers } from '../social/sample-users.ts';
import { button } from './controls.ts';

/** Where the player hosts nothing yet the sample users play a plain ranking list of one key. */
const PLAIN: Pairs = { score: '{"wxgame":{"score":1200,"update_time":1790000000}}' };

/** Milliseconds between two looks at the server. */
const UPDATE_MS = 700;

const orPlain = (own: Pairs): Pairs => (Object.keys(own).length === 0 ? PLAIN : own);

/** Gives the player that many generated friends who host what the player hosts, with other scores. */
const fill = async (phone: PhoneApi, count: number, desk: readonly string[]): Promise<void> => {
  const own = orPlain(await phone.hostedData());
  const sampleUsers = makeSampleUsers(count, ({ role, index }) => historyLike(own, role, index));
  const phones = desk.filter((user) => user !== phone.user).map((user) => ({ user }));
  await phone.setFriends(phone.user, [...phones, ...sampleUsers]);
};

/** Friends of the selected phone's player, and what is hosted. */
export class PeopleView {
  private readonly text = element('p', 'empty');
  private readonly phone: () => PhoneApi | null;
  private readonly desk: readonly string[];
  private waiting = false;
  readonly root: HTMLElement;

  /** `desk`: the users of this desk's phones, there already or not: they stay friends. */
  constructor(phone: () => PhoneApi | null, desk: readonly string[]) {
    this.phone = phone;
    this.desk = desk;
    const choice = (count: number): HTMLElement => {
      const made = button(count === 0 ? 'phones only' : `+ ${count}`, () => void this.fill(count));
      made.title =
        'Generated friends who host what this player hosts, with other scores; eight of them are special';
      return made;
    };
    this.root = element(
      'section',
      'section people',
      element('h2', '', 'Friends'),
      this.text,
      element('div', 'buttons', ...[0, 12, 500].map(choice)),
    );
  }

  /** At most once in a while: a game changes things many times a second. */
  updateSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      void this.update();
    }, UPDATE_MS);
  }

  async update(): Promise<void> {
    const phone = this.phone();
    if (phone === null) return;
    const [friends, hosted] = await Promise.all([phone.friends(), phone.hostedData()]);
    const pairs = Object.keys(hosted).length;
    this.text.textContent = `${phone.user} has ${friends.length} friend${friends.length === 1 ? '' : 's'} and hosts ${pairs} value${pairs === 1 ? '' : 's'}.`;
  }

  private async fill(count: number): Promise<void> {
    const phone = this.phone();
    if (phone === null) return;
    await fill(phone, count, this.desk);
    await this.update();
  }
}
