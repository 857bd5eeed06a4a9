import { element } from '../dom/element.ts';
import type { PhoneApi } from '../phone/phone-api.ts';
import { ticketOf } from '../protocol/share-ticket.ts';
import type { FavoursTold, Group, Person } from '../protocol/social.ts';
import { button, field, row, section, segmented } from './controls.ts';

type Api = () => PhoneApi | null;

/** Milliseconds between two looks at the server. */
const UPDATE_MS = 700;
const GROUP_CHAT = 3;
/** A card in a group, with the ticket and without. reference/scene-list. */
const SCENE = { withTicket: 1044, plain: 1008 } as const;

/** What the server of a phone tells of people. */
interface Around {
  readonly groups: readonly Group[];
  readonly friends: readonly Person[];
  readonly favours: FavoursTold;
}

const line = (text: string, ...more: (Node | string)[]): HTMLElement => element('p', 'fault', text, ...more);

const counted = ({ name, members }: Group): string =>
  `${name} · ${members.length} ${members.length === 1 ? 'member' : 'members'}`;

/** Groups, chat tools, gifts and values among friends, what was handed over sealed, and the question that is open. */
export class ChatsPanel {
  readonly root = element('div', 'page');
  private readonly api: Api;
  private readonly question = element('div', 'faults');
  private readonly tool = element('p', 'empty');
  private readonly groups = element('div', 'faults');
  private readonly favours = element('div', 'faults');
  private readonly givers = element('div', 'buttons wrap');
  private readonly handedOver = element('div', 'calls');
  private key = '1';
  private brings = true;
  private shown = '';
  private shownAround = '';
  private waiting = false;

  constructor(api: Api) {
    this.api = api;
    this.root.append(
      section('The platform asks', this.question),
      this.groupSection(),
      this.favourSection(),
      section('Handed over sealed', this.handedOver),
    );
  }

  update(phone: PhoneApi): void {
    const seen = [phone.question(), phone.chatTool(), phone.sealed()] as const;
    this.updateSoon();
    const key = JSON.stringify(seen);
    if (key === this.shown) return;
    this.shown = key;
    const [question, tool, handedOver] = seen;
    this.question.replaceChildren(...(question === null ? [element('p', 'empty', 'Nothing.')] : []));
    if (question !== null) this.ask(question.text, question.choices);
    this.tool.textContent = tool === null ? 'No chat tool is open.' : `The chat tool works for ${tool}.`;
    this.handedOver.replaceChildren(
      ...[...handedOver]
        .reverse()
        .map(({ api, data }) =>
          element('p', 'call', api, element('span', 'call-count', JSON.stringify(data))),
        ),
    );
  }

  private ask(text: string, choices: readonly string[]): void {
    const answer = (choice: number | null) => () => this.api()?.answerDialog(choice);
    const buttons = choices.map((choice, at) => button(choice, answer(at), 'button small'));
    buttons.push(button('turn away', answer(null), 'button small'));
    if (text !== '') this.question.append(element('p', 'empty', text));
    this.question.append(element('div', 'buttons wrap', ...buttons));
  }

  private groupSection(): HTMLElement {
    const ticket = segmented(
      [
        { value: true, label: 'With ticket' },
        { value: false, label: 'Without' },
      ],
      true,
      (brings) => {
        this.brings = brings;
      },
    );
    return section('Groups', row('Card', ticket.root), this.groups, this.tool);
  }

  private favourSection(): HTMLElement {
    const key = field('a value’s key, 1 to 50', this.key, () => undefined);
    key.addEventListener('input', () => {
      this.key = key.value.trim();
    });
    const forget = button('Gifts can be given again', () => void this.forget());
    return section(
      'Gifts and values',
      row('Key', key),
      element('p', 'empty', 'Adds one to it:'),
      this.givers,
      this.favours,
      element('div', 'buttons', forget),
    );
  }

  /** At most once in a while: a game changes things many times a second. */
  private updateSoon(): void {
    if (this.waiting || this.root.hidden) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      void this.look();
    }, UPDATE_MS);
  }

  /** Asks the server anew: it tells nobody by itself. */
  async look(): Promise<void> {
    const phone = this.api();
    if (phone === null) return;
    const [groups, friends, favours] = await Promise.all([phone.groups(), phone.friends(), phone.favours()]);
    const around: Around = { groups, friends, favours };
    const key = JSON.stringify(around);
    if (key === this.shownAround) return;
    this.shownAround = key;
    this.draw(around);
  }

  private draw({ groups, friends, favours }: Around): void {
    const enter = ({ id }: Group) => button('enter from it', () => void this.enter(id), 'link');
    this.groups.replaceChildren(...groups.map((group) => line(counted(group), enter(group))));
    const few = friends.slice(0, 8);
    this.givers.replaceChildren(
      ...few.map(({ user, nickname }) => button(nickname, () => void this.add(user), 'button small')),
    );
    const values = Object.entries(favours.values).map(([key, value]) => line(`value ${key}: ${value}`));
    const gifts = favours.gifts.map((openid) => line(`gift today: ${openid}`));
    this.favours.replaceChildren(...values, ...gifts);
  }

  private async enter(group: string): Promise<void> {
    const shareTicket = this.brings ? ticketOf(group) : null;
    const scene = this.brings ? SCENE.withTicket : SCENE.plain;
    await this.api()?.open({ scene, shareTicket, chatType: GROUP_CHAT, group });
  }

  private async add(friend: string): Promise<void> {
    await this.api()?.addToValue(friend, this.key);
    await this.look();
  }

  private async forget(): Promise<void> {
    await this.api()?.forgetGifts();
    await this.look();
  }
}
