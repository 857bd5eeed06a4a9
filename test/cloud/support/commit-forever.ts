import { writeSync } from 'node:fs';
import { Store } from '../../../simulator/cloud/database/store.ts';

/** Commits documents and says the number of each once it is acknowledged, until it is killed. */
const store = Store.open(process.argv[2] as string, { slack: 20_000 });
const from = Number(process.argv[3]);
for (let n = from; ; n += 1) {
  store.commit([{ collection: 'bests', id: `p${n % 100}`, document: { n, text: '月'.repeat(40) } }]);
  writeSync(1, `${n}\n`);
}
