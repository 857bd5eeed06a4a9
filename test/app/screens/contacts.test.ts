import { expect, it } from 'vitest';
import type { CreditsScreen } from '../../../src/view/screens/pages.ts';
import { landed, openGame } from '../harness.ts';

const PLACE = { left: 30, top: 600, width: 90, height: 46 };

const open = () => {
  const phone = openGame();
  phone.game.handle({ type: 'settings' });
  phone.game.handle({ type: 'open', page: 'credits' });
  return { ...phone, contacts: () => (phone.stage.screen as CreditsScreen).contacts };
};

it('service, club and feedback: what the client has; the platform’s buttons lie where the page says and go with it', async () => {
  const { game, host, contacts } = open();
  expect(contacts()).toEqual(['service', 'club', 'feedback']);
  game.handle({ type: 'service' });
  expect(host.contacts.opened()).toBe(1);
  const there = { club: PLACE, feedback: { ...PLACE, left: 140 } };
  game.handle({ type: 'cover-contacts', places: there });
  game.handle({ type: 'cover-contacts', places: there });
  expect(Object.fromEntries(host.contacts.covered)).toEqual(there);
  game.handle({ type: 'cover-contacts', places: {} });
  expect(host.contacts.covered.size).toBe(0);
});

it('a button that cannot be made: it is not offered again, and the other stays', async () => {
  const { game, host, contacts } = open();
  host.contacts.broken.add('club');
  game.handle({ type: 'cover-contacts', places: { club: PLACE, feedback: PLACE } });
  await landed();
  expect(contacts()).toEqual(['service', 'feedback']);
  expect([...host.contacts.covered.keys()]).toEqual(['feedback']);
});

it('settings say which game it is, and lead on to the check of the phone', () => {
  const { game, stage } = open();
  game.handle({ type: 'back' });
  expect(stage.screen).toMatchObject({ name: 'settings', version: '1.2.3' });
  game.handle({ type: 'open', page: 'check' });
  game.handle({ type: 'back' });
  expect(stage.screen.name).toBe('settings');
});
