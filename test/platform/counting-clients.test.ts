import { describe, expect, it } from 'vitest';
import type { LogPort } from '../../src/platform/ports.ts';
import { createWxAnalytics } from '../../src/platform/wx/wx-analytics.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';

const open = (host: object) => {
  const warned: string[] = [];
  const log: LogPort = { info: () => {}, warn: (line) => void warned.push(line), error: () => {} };
  return { analytics: createWxAnalytics(host as WxHost, log), warned };
};

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Asked {
  readonly success: (answer: object) => void;
  readonly fail: (cause: object) => void;
}

describe('arms of experiments', () => {
  const LIST = [
    { expt_id: 1, param_name: 'card_chain', param_value: 'b' },
    { expt_id: 2, param_name: 'other', param_value: 3 },
    'nonsense',
  ];
  const listing = { getGameExptInfo: ({ success }: Asked) => success({ list: LIST }) };

  it.each([
    [
      'the older call knows',
      { getExptInfoSync: () => ({ card_chain: 'a' }), ...listing },
      { card_chain: 'a' },
    ],
    ['only the newer call knows', { getExptInfoSync: () => ({}), ...listing }, { card_chain: 'b' }],
    ['only the newer call is there', listing, { card_chain: 'b' }],
    [
      'both fail',
      {
        getExptInfoSync: () => {
          throw new Error('no');
        },
        getGameExptInfo: ({ fail }: Asked) => fail({ errMsg: 'no' }),
      },
      {},
    ],
    [
      'the newer one answers nonsense',
      { getGameExptInfo: ({ success }: Asked) => success({ list: 'none' }) },
      {},
    ],
    ['an old client', {}, {}],
  ])('%s', async (_, host, arms) => {
    expect(await open(host).analytics.arms(['card_chain'])).toEqual(arms);
  });
});

describe('levels and times', () => {
  const STEP = { level: 2, name: 'daily', result: 'failed', seconds: 90, progress: 60 } as const;

  it('a step is told in the platform’s numbers, through one manager', () => {
    const told: object[] = [];
    let made = 0;
    const report = (it: object) => void told.push(it);
    const getMiniReportManager = () => {
      made += 1;
      return { report };
    };
    const { analytics } = open({ getMiniReportManager });
    analytics.reportLevel(STEP);
    analytics.reportLevel({ ...STEP, result: 'entered' });
    expect(made).toBe(1);
    expect(told).toMatchObject([
      {
        eventID: '10000003',
        levelID: 2,
        levelName: 'daily',
        levelResult: 2,
        levelTime: 90,
        levelProgress: 60,
      },
      { levelResult: 5 },
    ]);
  });

  it('what fails or throws is one line of the log; what is not there is none', async () => {
    const broken = open({
      getMiniReportManager: () => ({
        report: () => {
          throw new Error('full');
        },
      }),
      reportScene: ({ fail }: Asked) => fail({ errMsg: 'reportScene:fail quota' }),
    });
    broken.analytics.reportLevel(STEP);
    broken.analytics.reportTime(3, 800);
    await later();
    expect(broken.warned).toHaveLength(2);
    const old = open({});
    old.analytics.reportLevel(STEP);
    old.analytics.reportTime(3, 800);
    await later();
    expect(old.warned).toEqual([]);
  });
});
