import { EVENTS, type EventName, type Field, FOREIGN } from '../../src/app/analytics/event-schemas.ts';
import { SCENES } from '../../src/shared/vocabulary/channels.ts';

import { EVENT_TEXTS, SCENE_TEXTS, UNITS } from './analytics-texts.ts';

const ARRIVAL_TEXTS = {
  home: 'home',
  today: 'today’s run, where no other is on the board; else home',
  teaser: 'the teaser',
} as const;

const withCard = (arrival: keyof typeof ARRIVAL_TEXTS): string =>
  arrival === 'teaser' ? 'the teaser' : 'the challenge';

/** Which screen each of WeChat's scenes leads to, with a card that challenges and without, and as what it counts. */
export const sceneTable = (): string =>
  [
    '| scene | way in | counts as | with a challenge | without |',
    '|---|---|---|---|---|',
    ...[...SCENES]
      .sort(([a], [b]) => a - b)
      .map(
        ([scene, { channel, arrival }]) =>
          `| ${scene} | ${SCENE_TEXTS[scene] ?? '?'} | ${channel} | ${withCard(arrival)} | ${ARRIVAL_TEXTS[arrival]} |`,
      ),
  ].join('\n');

const typeOf = (name: string, field: Field): string =>
  'names' in field
    ? `text: ${field.names.map((name) => `\`${name}\``).join(' ')}`
    : `number: 0 … ${field.most} ${UNITS[name] ?? ''}`;

const fieldRows = (event: string, fields: Readonly<Record<string, Field>>): readonly string[] =>
  Object.entries(fields).map(([name, field]) => `| \`${event}\` | \`${name}\` | ${typeOf(name, field)} |`);

/** What has to be made in the console, a row for each field. `arm` goes with every event. */
export const eventTable = (): string =>
  [
    '| event | field | type and values |',
    '|---|---|---|',
    ...Object.entries(EVENTS).flatMap(([event, { fields }]) => [
      `| \`${event}\` | | ${EVENT_TEXTS[event as EventName]} |`,
      ...fieldRows(event, fields),
    ]),
    `| each | \`arm\` | text: the arms of experiments, \`none\` where there are none |`,
    `| each | any text field | \`${FOREIGN}\`: a value that is not of its list |`,
  ].join('\n');
