import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatenText, breakLines, grouped, say, type Words } from '../../src/view/widgets/text/texts.ts';

const perSign = (text: string): number => text.length * 10;

const readWords = (file: string): Words =>
  JSON.parse(readFileSync(`assets/i18n/${file}.json`, 'utf8')) as Words;
const textsOf = (language: string): Words => ({ ...readWords(language), ...readWords(`pages/${language}`) });
const [ZH, EN] = [textsOf('zh-CN'), textsOf('en')];

describe('words', () => {
  it('number: groups of three, however large', () => {
    expect([0, 7, 999, 1000, 12680, 1234567].map(grouped)).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '12,680',
      '1,234,567',
    ]);
  });

  it('text: places are filled, a missing key shows itself', () => {
    expect(say({ date: '{month}月{day}日' }, 'date', { month: 9, day: 15 })).toBe('9月15日');
    expect(say({}, 'home.title')).toBe('home.title');
  });

  it('text: one of a thing has a form of its own where the language has one', () => {
    const en = { 'streak.one': '{count} day', streak: '{count} days' };
    expect([0, 1, 2, 11, '1', '1,001'].map((count) => say(en, 'streak', { count }))).toEqual([
      '0 days',
      '1 day',
      '2 days',
      '11 days',
      '1 day',
      '1,001 days',
    ]);
    expect(say({ streak: '{count} 天' }, 'streak', { count: 1 })).toBe('1 天');
  });

  it('number: who beat nobody is not told so', () => {
    expect([null, 0, 1, 100].map(beatenText)).toEqual(['', '', '1%', '100%']);
  });

  it('paragraph: Chinese breaks anywhere, English between words', () => {
    expect(breakLines('适度游戏益脑', 30, perSign)).toEqual(['适度游', '戏益脑']);
    expect(breakLines('Plan your time', 90, perSign)).toEqual(['Plan your', 'time']);
  });

  it('paragraph: no sign is lost, and no line is too wide unless one word is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('团', '圆', 'moon', ' ', 'a'), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = breakLines(text, 60, perSign);
        const solid = (it: string): string => it.replace(/ /g, '');
        expect(solid(lines.join(''))).toBe(solid(text));
        for (const line of lines) expect(perSign(line) <= 60 || !line.includes(' ')).toBe(true);
      }),
    );
  });

  it('paragraph: every line has all that fits, however unlike its signs are, and few are measured', () => {
    let asked = 0;
    const measure = (text: string): number => {
      asked += 1;
      return [...text].reduce((width, sign) => width + (/[a-z ]/.test(sign) ? 4 : 10), 0);
    };
    const text = '团圆'.repeat(20) + 'a bc '.repeat(30) + '团圆'.repeat(20);
    const lines = breakLines(text, 100, measure);
    expect(asked).toBeLessThan(lines.length * 8);
    for (const [at, line] of lines.slice(0, -1).entries())
      expect(measure(`${line}${lines[at + 1]!.split(' ')[0]!.slice(0, 1)}`)).toBeGreaterThan(92);
  });

  it('chain: is lettered in the player’s language, in signs that the brush has', () => {
    expect(say(ZH, 'chain', { count: 12 })).toBe('连×12');
    expect(say(EN, 'chain', { count: 12 })).toBe('×12');
    for (const words of [ZH, EN]) expect(say(words, 'chain', { count: 1234567890 })).toMatch(/^[连×0-9]+$/);
  });
});
