import type { Entry } from '../../src/platform/ports.ts';
import { type ContractSuite, check, checkSame, eventually, hear, settle } from './contract.ts';

/** How every host under contract is launched. */
export const LAUNCH: Entry = { scene: 1007, query: { m: 'daily', s: '9z' }, shareTicket: null };

const CARD: Entry = { scene: 1044, query: { m: 'challenge', s: 'a1', b: '70' }, shareTicket: 'ticket-1' };

export const lifecycleContract: ContractSuite = {
  'lifecycle: the launch tells scene and query': async ({ lifecycle }) => {
    const { scene, query } = lifecycle.launch();
    checkSame({ scene, query }, { scene: LAUNCH.scene, query: LAUNCH.query }, 'the launch');
  },
  'lifecycle: hide and show are told in order, the show with its own entry': async ({ lifecycle }, hands) => {
    const told: string[] = [];
    const stops = [
      lifecycle.onHide(() => told.push('hide')),
      lifecycle.onShow(({ scene, query, shareTicket }) => {
        told.push(`show ${scene} ${JSON.stringify(query)} ${shareTicket}`);
      }),
    ];
    await hands.hide();
    await eventually(hands, () => told.length > 0, 'the hide is told');
    await hands.show(CARD);
    await eventually(hands, () => told.length > 1, 'the show is told');
    for (const stop of stops) stop();
    checkSame(told, ['hide', `show 1044 ${JSON.stringify(CARD.query)} ticket-1`], 'what was told');
  },
  'lifecycle: the launch stays what it was after another entry': async ({ lifecycle }, hands) => {
    const shown = hear(lifecycle.onShow);
    await hands.hide();
    await hands.show(CARD);
    await eventually(hands, () => shown.values.length > 0, 'the show is told');
    shown.stop();
    checkSame(lifecycle.launch().query, LAUNCH.query, 'the launch');
  },
  'lifecycle: a listener that was stopped hears nothing more': async ({ lifecycle }, hands) => {
    const stopped = hear<void>(lifecycle.onHide);
    const kept = hear<void>(lifecycle.onHide);
    stopped.stop();
    await hands.hide();
    await eventually(hands, () => kept.values.length > 0, 'the other listener still hears');
    await hands.show({});
    kept.stop();
    checkSame(stopped.values.length, 0, 'events heard after the stop');
  },
  'lifecycle: a listener that throws does not silence the others': async ({ lifecycle }, hands) => {
    const stop = lifecycle.onHide(() => {
      throw new Error('contract: a listener throws');
    });
    const heard = hear<void>(lifecycle.onHide);
    await hands.hide();
    await eventually(hands, () => heard.values.length > 0, 'the second listener hears');
    await hands.show({});
    stop();
    heard.stop();
  },
  'lifecycle: a memory warning is told': async ({ lifecycle }, hands) => {
    const warned = hear<void>(lifecycle.onMemoryWarning);
    await hands.warnMemory();
    await eventually(hands, () => warned.values.length > 0, 'the warning is told');
    warned.stop();
  },
  'lifecycle: what nobody caught is told as text': async ({ lifecycle }, hands) => {
    const errors = hear(lifecycle.onError);
    await hands.fault('throw', 'contract: thrown');
    await hands.fault('reject', 'contract: rejected');
    await settle(hands);
    errors.stop();
    const heard = errors.values.join(' ');
    check(heard.includes('contract: thrown'), `the thrown error is among: ${heard}`);
    check(heard.includes('contract: rejected'), `the rejection is among: ${heard}`);
  },
};
