import { CARD_IMAGE_BYTES } from '../limits.ts';
import type { Chat, Message, SharedCard } from '../protocol/chat.ts';
import { announce } from './bulletin.ts';
import { Chooser } from './chooser.ts';
import { people } from './people.ts';
import type { PhoneDesk } from './phone-desk.ts';
import { cutForCard, ratioOf } from './screenshot.ts';

/** Milliseconds the chooser stays before it sends by itself, where nobody is there to choose. */
const CHOOSER_MS = 900;
/** Milliseconds a picture of the screen may take: it is there at the next frame, which a busy machine draws late. */
const SCREENSHOT_MS = 2000;
const CARD_RATIO = 5 / 4;

const wait = (milliseconds: number): Promise<null> =>
  new Promise((done) => setTimeout(() => done(null), milliseconds));

const isChat = ({ kind }: Chat): boolean => kind === 'friend' || kind === 'group';

/** Cards on their way from the game to a chat. The game learns nothing of it but that it was covered. */
export class ShareFlow {
  private readonly phone: PhoneDesk;
  private readonly people;
  private onChoice: ((chat: string | null) => void) | null = null;

  constructor(phone: PhoneDesk) {
    this.phone = phone;
    this.people = people(phone.user);
  }

  /** The chooser covers the game: it goes to the background and comes back, sent or not. */
  async share(card: SharedCard): Promise<void> {
    const { cards } = this.phone.record;
    const at = cards.push(card) - 1;
    this.phone.changed();
    await this.advise(card);
    const imageUrl = card.imageUrl ?? (await this.screen());
    const complete = { ...card, imageUrl };
    cards[at] = complete;
    if (this.phone.state !== 'foreground') return;
    const back = this.phone.giveWay();
    const chat = await this.ask(complete);
    if (chat !== null) cards[at] = await this.send(chat, complete);
    this.phone.changed();
    back();
  }

  /** Puts a card where it shall lie; every phone sees it there. */
  async send(chat: string, card: SharedCard): Promise<SharedCard> {
    const sent: Message = await this.people.send(chat, card);
    announce();
    return sent.card;
  }

  /** Sends without a chooser: the chat is known. */
  async deliver(chat: string, card: SharedCard): Promise<void> {
    const complete = { ...card, imageUrl: card.imageUrl ?? (await this.screen()) };
    this.phone.record.cards.push(await this.send(chat, complete));
    this.phone.changed();
  }

  /** Keeps what needs no choice: favourites, links, Moments, pictures of the screen. */
  keep(card: SharedCard): Promise<void> {
    return this.deliver(card.from === 'timeline' ? 'moments' : 'kept', card);
  }

  /** False when no chooser is open. Null sends to nobody. */
  choose(chat: string | null): boolean {
    const choose = this.onChoice;
    this.onChoice = null;
    choose?.(chat);
    return choose !== null;
  }

  private async ask(card: SharedCard): Promise<string | null> {
    const chooser = new Chooser(card, (chat) => this.choose(chat));
    this.phone.viewport.overlay.append(chooser.root);
    const chosen = new Promise<string | null>((done) => {
      this.onChoice = done;
    });
    const chats = (await this.people.chats()).filter(isChat);
    chooser.fill(chats);
    if (this.phone.sendsByItself) setTimeout(() => this.choose(chats[0]?.id ?? null), CHOOSER_MS);
    const chat = await chosen;
    chooser.root.remove();
    return chat;
  }

  private async screen(): Promise<string | null> {
    if (this.phone.frozenAt !== null || this.phone.state !== 'foreground') return null;
    const picture = await Promise.race([this.phone.control().picture(), wait(SCREENSHOT_MS)]);
    return picture === null ? null : cutForCard(picture);
  }

  private async advise({ imageUrl }: SharedCard): Promise<void> {
    if (imageUrl === null) return;
    const warn = (text: string): void => this.phone.record.log('warn', [`share: ${text}`]);
    const bytes = imageUrl.startsWith('data:') ? (imageUrl.length * 3) / 4 : 0;
    if (bytes > CARD_IMAGE_BYTES) warn(`the picture has ${Math.round(bytes / 1024)} KB, clients drop such`);
    const ratio = await ratioOf(imageUrl);
    if (ratio !== null && Math.abs(ratio - CARD_RATIO) > 0.02) warn('the picture is not 5:4 and will be cut');
  }
}
