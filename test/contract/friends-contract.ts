import { type ContractSuite, check, checkSame } from './contract.ts';

const PLACE = { left: 10, top: 20, width: 100, height: 50 };

export const friendsContract: ContractSuite = {
  'friends: what is kept is hosted, and kept again it is replaced': async ({ friends }, hands) => {
    const first = await friends.keep([{ key: 'contract', value: 'one' }]);
    const second = await friends.keep([{ key: 'contract', value: 'two' }]);
    checkSame([first.ok, second.ok], [true, true], 'the answers');
    checkSame((await hands.hosted()).contract, 'two', 'what is hosted');
  },
  'friends: what is taken away is hosted no more, and what else is stays': async ({ friends }, hands) => {
    await friends.keep([
      { key: 'contract', value: 'one' },
      { key: 'other', value: 'two' },
    ]);
    const removed = await friends.remove(['contract', 'never']);
    check(removed.ok, 'it answers');
    const hosted = await hands.hosted();
    checkSame([hosted.contract, hosted.other], [undefined, 'two'], 'what is hosted');
  },
  'friends: the layer is opened once, and is placed and hidden': async ({ friends }) => {
    const [one, other] = [friends.open(), friends.open()];
    check(one.ok && other.ok, 'it opens');
    if (!one.ok || !other.ok) return;
    check(one.value === other.value || one.value.canvas === other.value.canvas, 'one layer');
    one.value.place(PLACE, 2);
    one.value.hide();
  },
  'friends: messages of primitives are taken, whoever hears them': async ({ friends }) => {
    friends.open();
    friends.post({ type: 'contract', text: '团圆', count: 1, yes: true, nothing: null });
  },
  'friends: whether they are allowed is a plain answer': async ({ friends }) => {
    checkSame(typeof (await friends.allowed()), 'boolean', 'the answer');
  },
};
