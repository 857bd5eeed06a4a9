import { element } from '../dom/element.ts';
import { BLANK_CARD, type Challenge, type SharedCard } from '../protocol/chat.ts';
import type { Dialog, DialogAnswer, HostPages } from '../protocol/realm-port.ts';
import { openOnComputer } from './handoff.ts';
import { people } from './people.ts';
import type { PhoneDesk } from './phone-desk.ts';
import { settingsPage } from './settings-page.ts';

const TOAST_MS = 1500;

/** Entries of the page a picture is handed to. */
const PICTURE_ITEMS = ['发送给朋友', '收藏', '保存图片'] as const;

/** Pages of the host over the game, answered by the player or by `answerDialog`. */
export class Pages implements HostPages {
  private readonly phone: PhoneDesk;
  private friendQuery = '';
  private handoffQuery = '';
  private arena: Challenge | null = null;

  constructor(phone: PhoneDesk) {
    this.phone = phone;
  }

  async settings(): Promise<void> {
    if (!this.phone.sendsByItself) await settingsPage(this.phone.viewport.overlay, this.phone.permissions);
  }

  preview(images: readonly string[], current: number): void {
    const image = images[current] ?? '';
    this.phone.record.previews.push(image);
    const picture = element('img');
    picture.src = image;
    const page = element('button', 'preview', picture);
    page.addEventListener('click', () => page.remove());
    this.phone.viewport.overlay.append(page);
  }

  async imageMenu(image: string, entrance: string | null): Promise<boolean> {
    const choice = await this.ask({ kind: 'sheet', items: PICTURE_ITEMS });
    const from = entrance === null ? ('picture' as const) : ('image' as const);
    const card = { ...BLANK_CARD, imageUrl: image, query: entrance ?? '', from };
    if (choice === 0) void this.phone.sharing.share(card);
    else if (choice === 1) await this.phone.sharing.keep(card);
    else if (choice === 2) this.saveToAlbum(image);
    return choice !== null;
  }

  saveToAlbum(image: string): void {
    this.phone.record.album.push(image);
    this.toast('已保存到相册');
  }

  saveToDisk(name: string, url: string): void {
    const link = element('a');
    Object.assign(link, { href: url, download: name });
    link.click();
  }

  async elsewhere(title: string): Promise<boolean> {
    if (!(await this.confirm('即将离开游戏', title, '允许'))) return false;
    const comeBack = this.phone.giveWay();
    await this.confirm(title, '这里是游戏以外的页面。', '回到游戏');
    comeBack();
    return true;
  }

  setFriendQuery(query: string): void {
    this.friendQuery = query;
  }

  setHandoffQuery(query: string): void {
    this.handoffQuery = query;
  }

  handOff(): void {
    openOnComputer(this.phone.user, this.handoffQuery);
  }

  toGroup(chat: string, card: SharedCard): Promise<void> {
    return this.phone.sharing.deliver(chat, card);
  }

  interacted(key: string): void {
    this.phone.control().interacted(key);
  }

  async friendCard(openid: string, card: SharedCard): Promise<string | null> {
    const failure = await this.sendToFriend(openid, { ...card, query: this.friendQuery });
    this.phone.control().friendMessage(failure);
    return failure;
  }

  async createChallenge(challenge: Challenge): Promise<boolean> {
    const content = `擂主分数 ${challenge.score}`;
    const confirmed = await this.confirm('发起擂台赛', content, '发给朋友');
    const title = `我在这里守擂：${challenge.score} 分`;
    if (confirmed) void this.phone.sharing.share({ ...BLANK_CARD, title, from: 'challenge', challenge });
    return confirmed;
  }

  /** The start page of a challenge that was opened: the game hears of it when the player takes it. */
  async offer(challenge: Challenge): Promise<void> {
    const taken = await this.confirm('擂台赛', `擂主分数 ${challenge.score}`, '立即挑战');
    if (!taken) return;
    this.arena = challenge;
    this.phone.control().challengeStart(challenge);
  }

  challengeScore({ score }: Challenge, ended: boolean): void {
    const bar = this.arena?.score ?? 0;
    if (!ended && score > bar) this.toast('你超过了擂主');
    if (!ended) return;
    this.arena = null;
    void this.confirm(score > bar ? '挑战成功' : '挑战失败', `${score} : ${bar}`, '知道了');
  }

  private async sendToFriend(openid: string, card: SharedCard): Promise<string | null> {
    const friends = await people(this.phone.user).friends();
    const friend = friends.find((it) => it.openid === openid);
    if (friend === undefined) return 'not friend';
    const title = `发送给：${friend.nickname}`;
    if (!(await this.confirm(title, card.title, '发送'))) return 'cancel';
    await this.phone.sharing.deliver(`friend:${friend.user}`, card);
    return null;
  }

  private async confirm(title: string, content: string, confirmText: string): Promise<boolean> {
    return (await this.ask({ kind: 'modal', title, content, confirmText, cancelText: '取消' })) === 0;
  }

  private ask(dialog: Dialog): Promise<DialogAnswer> {
    return new Promise((done) => this.phone.dialogs.open(dialog, done));
  }

  private toast(title: string): void {
    const toast = { kind: 'toast', title, icon: 'success', duration: TOAST_MS } as const;
    this.phone.dialogs.open(toast, () => undefined);
  }
}
