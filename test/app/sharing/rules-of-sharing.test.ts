import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * What the platform forbids about sharing, in words: a benefit for the act of it, forcing, pressing, feigning messages of the system.
 * A friend's run may bring something; that a card was sent may not.
 */
const FORBIDDEN: readonly RegExp[] = [
  /(分享|转发|发送|邀请|拉).{0,8}(得|领|送|奖|获|换|解锁|复活|继续)/,
  /(分享|转发|发到|发给).{0,10}(才|后|即可|就能|就可)/,
  /奖励|领取|红包|抽奖|福袋|复活/,
  /(必须|务必|一定要|强制).{0,8}(分享|转|发|邀)/,
  /不转|不发.{0,4}(不是|就)|快转|扩散|转疯|是.{0,6}就转/,
  /到.{0,3}个?群/,
  /有人@|@你|\[.{0,6}消息\]|系统(消息|通知)/,
  /\b(shar|send|forward|invit|post)\w*\b.{0,40}\b(to|and|then)\b.{0,12}\b(get|win|earn|unlock|claim|receive|revive|continue)/i,
  /\b(get|win|earn|unlock|claim|receive)\b.{0,40}\b(for|by|when you|after)\b.{0,8}\b(shar|send|forward|invit|post)/i,
  /\b(reward|prize|giveaway|lottery|red packet)s?\b/i,
  /\b(must|have to|need to)\b.{0,12}\b(share|send|forward|invite|post)\b/i,
  /\b(share|send|forward)\b.{0,20}\b(or else|or lose|if you (are|love|care))/i,
  /\bto \d+ (groups?|friends?|chats?)\b/i,
  /\bsomeone (mentioned|@)|\bsystem (message|notice)/i,
];

const faultIn = (text: string): RegExp | null => FORBIDDEN.find((rule) => rule.test(text)) ?? null;

/** Every text of a tree of settings or words. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const below = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);

/** All that a player can read: also what is added later. */
const FILES = [...below('assets', '.json'), ...below('settings', '.json')];

/** A text in code: Chinese between quotes, outside comments; one sign or two are a glyph to be measured or drawn. */
const QUOTED = /(['"`])(?:(?!\1)[^\n])*[\u4e00-\u9fff]{3}(?:(?!\1)[^\n])*\1/;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

describe('words of cards and panels', () => {
  it.each(FILES)('nothing is promised for sharing, forced or feigned: %s', (file) => {
    const texts = textsIn(JSON.parse(readFileSync(file, 'utf8')));
    expect(texts.filter((text) => faultIn(text) !== null)).toEqual([]);
  });

  it('texts of both languages, of pages and of cards are among them', () => {
    for (const language of ['zh-CN', 'en'])
      for (const folder of ['assets/i18n', 'assets/i18n/pages', 'assets/guests'])
        expect(FILES).toContain(`${folder}/${language}.json`);
    const read = FILES.flatMap((file) => textsIn(JSON.parse(readFileSync(file, 'utf8'))));
    for (const text of ['凑满 {count} 盏灯笼就有', '十二棒放完']) expect(read).toContain(text);
  });

  it('no text is said in code, where nobody would hold it against the rules', () => {
    const said = ['src', 'cloud'].flatMap((folder) =>
      below(folder, '.ts').filter((file) => QUOTED.test(readFileSync(file, 'utf8').replace(COMMENT, ''))),
    );
    expect(said).toEqual([]);
    const boot = readFileSync('build-templates/wechatgame/game.js', 'utf8').replace(COMMENT, '');
    expect(QUOTED.test(boot)).toBe(true);
    expect(faultIn(boot)).toBeNull();
  });

  it.each([
    '分享后得 50 桂花',
    '分享给好友即可复活',
    '转发到 3 个群领取红包',
    '邀请好友得灯笼',
    '必须分享才能看结果',
    '发给朋友后就能继续',
    '不转不是中国人',
    '是朋友就转起来',
    '奖励已到账',
    '[有人@你] 来看看',
    '系统通知：你被超过了',
    'Share to get 50 coins',
    'Send this card and unlock a jar',
    'Earn a lantern for sharing',
    'You must share to see your result',
    'Forward this or lose your streak',
    'Post it to 3 groups',
    'Your reward is waiting',
    'Someone mentioned you',
  ])('is found: %s', (bad) => {
    expect(faultIn(bad)).not.toBeNull();
  });

  it.each([
    '把这一刻发给朋友',
    '朋友玩完你的卡，两边各有一盏灯笼',
    '这一局我得了 1,234 分，换你试试',
    'Send this moment',
    'When a friend finishes your card, you both find a lantern',
    'Press “Invite” below and ask one in.',
  ])('is no fault: %s', (good) => {
    expect(faultIn(good)).toBeNull();
  });
});
