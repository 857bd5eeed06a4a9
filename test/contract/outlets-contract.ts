import { type ContractSuite, check, checkSame, eventually, hear } from './contract.ts';

const card = (title: string) => ({ title, image: null, query: 'm=daily' });

export const outletsContract: ContractSuite = {
  'audio: a context or a coded failure, never a throw': async ({ audio }) => {
    const made = audio.createContext();
    check(made.ok ? made.value !== null : made.error.code.startsWith('host/'), 'the answer');
  },
  'audio: an interruption is told when it begins and when it ends': async ({ audio }, hands) => {
    const heard = hear(audio.onInterruption);
    await hands.interrupt('begin');
    await hands.interrupt('end');
    await eventually(hands, () => heard.values.length > 1, 'both are told');
    heard.stop();
    checkSame(heard.values, ['begin', 'end'], 'what was told');
  },
  'haptics: each tap reaches the motor with its strength': async ({ haptics }, hands) => {
    const before = (await hands.taps()).length;
    for (const strength of ['light', 'medium', 'heavy'] as const) haptics.tap(strength);
    await hands.pass(60);
    checkSame((await hands.taps()).slice(before), ['light', 'medium', 'heavy'], 'the taps');
  },
  'analytics: an event never breaks anything, and what nobody experiments with has no arm': async ({
    analytics,
  }) => {
    analytics.report('contract', { word: 'one', number: 1 });
    analytics.reportTime(7, 1200);
    analytics.reportLevel({ level: 1, name: 'endless', result: 'entered', seconds: 0, progress: 0 });
    checkSame({ ...(await analytics.arms(['contract_none'])) }, {}, 'the arms');
  },
  'screen: it is kept on and let go, on any client': async ({ screen }) => {
    for (const on of [true, true, false]) screen.keepOn(on);
  },
  'share: the menu forwards the card as it is at that moment': async ({ share }, hands) => {
    let title = 'early';
    share.offer(() => card(title));
    await hands.pass(60);
    title = 'late';
    const seen = await hands.menuCard();
    checkSame([seen?.title, seen?.query], ['late', 'm=daily'], 'the card');
  },
  'share: the card offered last is the one': async ({ share }, hands) => {
    share.offer(() => card('first'));
    share.offer(() => card('second'));
    await hands.pass(60);
    checkSame((await hands.menuCard())?.title, 'second', 'the card');
  },
  'share: a card that cannot be made leaves the menu working': async ({ share }, hands) => {
    share.offer(() => {
      throw new Error('contract: no card');
    });
    await hands.pass(60);
    await hands.menuCard();
    share.offer(() => card('again'));
    checkSame((await hands.menuCard())?.title, 'again', 'the next card');
  },
  'share: a card sent from the game reaches the chooser': async ({ share }, hands) => {
    const before = (await hands.shared()).length;
    share.share(card('sent'));
    await hands.pass(60);
    const sent = (await hands.shared()).slice(before);
    await hands.show({});
    checkSame(
      sent.map(({ title, query }) => [title, query]),
      [['sent', 'm=daily']],
      'the cards',
    );
  },
  'share: where no chat was entered there is none, and a card for one fails with a code': async (
    { share },
    hands,
  ) => {
    check(!share.chat.isOpen(), 'no chat');
    share.chat.close();
    const answers = Promise.all([share.chat.send(card('chat')), share.chat.callOn('line', 'm=daily')]);
    await hands.pass(60);
    for (const answer of await answers) check(!answer.ok && answer.error.code.startsWith('host/'), 'a code');
  },
  'ranks: what a client lacks happens silently': async ({ leaderboard }) => {
    leaderboard.setFriendQuery(1, 'm=daily');
    leaderboard.tellArena('endless', 100);
    leaderboard.onFriendCard(() => {})();
    leaderboard.onArena(() => {})();
  },
  'notices: a question is answered or fails with a code, and never throws': async ({ subscriptions }) => {
    checkSame(typeof subscriptions.able, 'boolean', 'whether it can be asked');
    const answer = await subscriptions.ask('contract');
    check(
      answer.ok ? typeof answer.value === 'boolean' : answer.error.code.startsWith('host/'),
      'the answer',
    );
  },
  'log: every level takes any text': async ({ log }) => {
    log.info('contract: information');
    log.warn('contract: 团圆 🥮');
    log.error('contract: an error line that is none');
  },
};
