import { JSON_HEADERS } from '../protocol/post.ts';
import { picker, row, section } from './controls.ts';

/** What the cloud can be made to do wrong; each stands alone. Times in milliseconds. */
const FAULTS: Readonly<Record<string, object>> = {
  'as it is every day': { latency: 150, coldStart: 1200 },
  'at once': {},
  'slow: 2.5 s a call': { latency: 2500 },
  'every start cold: 3.5 s': { coldStart: 3500 },
  'runs out of time': { timeout: 1 },
  'fails before it runs': { failBefore: 1 },
  'runs, its answer is lost': { loseAnswer: 1 },
  'a conflict at the next read': { conflictsAtGet: 1 },
  'a conflict at the next write': { conflictsAtSet: 1 },
  'a conflict at the next commit': { conflictsAtCommit: 1 },
  'quota used up': { quota: 0 },
};

const CHOICES = Object.keys(FAULTS).map((label) => ({ value: label, label }));

const send = (label: string): Promise<Response> =>
  fetch('/cloud/switches', {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify(FAULTS[label]),
  });

/** One cloud for all phones: how it behaves from now on. */
export const cloudPanel = (): HTMLElement => {
  const faults = picker(CHOICES, CHOICES[0]!.value, (label) => void send(label));
  return section('Cloud', row('Calls', faults.root));
};
