import { type ContractSuite, check, checkCode, checkSame, eventually, hear } from './contract.ts';

/** What the host's cloud must hold for these contracts: the same functions as in fixtures/cloudfunctions. */
export const CLOUD_ANSWERS: Readonly<Record<string, (data: unknown) => unknown>> = {
  echo: (data) => data,
  breaks: () => {
    throw new Error('on purpose');
  },
};

export const cloudContract: ContractSuite = {
  'cloud: what a function answers comes as JSON carries it': async ({ cloud }) => {
    const data = { text: '团圆 🥮', list: [1, null, { deep: true }], gone: undefined };
    const answer = await cloud.call('echo', data);
    checkSame(answer.ok && answer.value, JSON.parse(JSON.stringify(data)), 'the answer');
  },
  'cloud: calls at once each get their own answer': async ({ cloud }) => {
    const answers = await Promise.all([1, 2, 3].map((n) => cloud.call('echo', { n })));
    checkSame(
      answers.map((answer) => answer.ok && answer.value),
      [{ n: 1 }, { n: 2 }, { n: 3 }],
      'the answers',
    );
  },
  'cloud: a function that breaks is a coded failure': async ({ cloud }) => {
    const answer = await cloud.call('breaks', {});
    check(!answer.ok && answer.error.code.startsWith('host/'), 'the failure');
  },
  'cloud: a function that is not there is a coded failure': async ({ cloud }) => {
    checkCode(await cloud.call('nobody', {}), 'host/not-found', 'the failure');
  },
  'network: its loss and its return are told': async ({ network }, hands) => {
    const heard = hear(network.onChange);
    await hands.connect(false);
    await hands.connect(true);
    await eventually(hands, () => heard.values.length > 1, 'both are told');
    heard.stop();
    checkSame(heard.values, [false, true], 'what was told');
  },
};
