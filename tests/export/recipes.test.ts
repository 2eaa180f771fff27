import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recipes } from '../../lib/export/recipes';
import { HAS_READR, R_ARGS, runLanguage, testWhere } from '../setup/languages';

describe('the recipe for R', () => {
  testWhere(
    HAS_READR,
    'readr',
    'keeps a column that is empty but for one row among thousands: most figures have no finding',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'atlas-readr-'));
      const path = join(folder, 'synthetic.csv');
      const rows = Array.from({ length: 5_000 }, (_, i) => `a${i},number,${i},${i === 4_321 ? 'T3-01' : ''}`);
      writeFileSync(path, `\ufeffunit_id,state,value,finding_rules\r\n${rows.join('\r\n')}\r\n`);
      const [r] = recipes({
        url: path,
        name: 'synthetic',
        origin: 'http://localhost:3000',
        codes: ['unit_id'],
        hasValue: true,
      }).filter(({ id }) => id === 'r');
      const check = 'cat(nrow(data), nrow(problems(data)), data$finding_rules[4322], "\\n")';
      const { code, out } = await runLanguage('Rscript', R_ARGS, `${r?.code}\n${check}\n`);
      rmSync(folder, { recursive: true });
      expect([code, out.trim().split('\n').at(-1)?.trim()]).toEqual([0, '5000 0 T3-01']);
    },
  );
});
