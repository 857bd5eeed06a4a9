import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type GoldenTable, readGoldenTable, refuseBlessing } from './table.ts';

const table = readGoldenTable();
const [name = '', row] = Object.entries(table.rows)[0]!;

const withRow = (hashes: string, rulesVersion = table.rulesVersion): GoldenTable => ({
  rulesVersion,
  rows: { ...table.rows, [name]: { ...row, hashes } },
});

describe('blessing golden runs', () => {
  it('the table: is of the rules that ship', () => {
    expect(table.rulesVersion, 'the rules have a new version: npm run bless').toBe(
      shippedRules().rulesVersion,
    );
  });

  it('a changed hash under the same version: is refused, with the row and what to do', () => {
    const refusal = refuseBlessing(table, withRow('another'));
    expect(refusal).toContain(`1 golden runs go another way under rules version ${table.rulesVersion}`);
    expect(refusal).toContain(name);
    expect(refusal).toContain('raise rulesVersion');
  });

  it('a changed hash under a lower version: is refused', () => {
    expect(refuseBlessing(table, withRow('another', table.rulesVersion - 1))).toContain(name);
  });

  it('a changed hash under a new version: is taken', () => {
    expect(refuseBlessing(table, withRow('another', table.rulesVersion + 1))).toBeNull();
  });

  it('a row more, or one fewer, under the same version: is taken', () => {
    const more = { ...table, rows: { ...table.rows, 'a new row': row! } };
    expect(refuseBlessing(table, more)).toBeNull();
    expect(refuseBlessing(more, table)).toBeNull();
  });
});
