import { filesIn } from '../../lib/checks/filesIn';
import { readFile } from '../../lib/checks/readFile';
import { score } from '../../lib/checks/score';
import { randomOf } from '../../lib/synth/random';
import { encode } from './encode';
import { truthOf } from './figures';
import { LAYOUTS } from './layouts';
import { randomStatistics, statisticsReport } from './statistics';

const DOCUMENTS_PER_LAYOUT = 5;

/** Layouts that tear rows apart: what they leave can only be open. */
const TORN = /^(?:markdown-torn|markdown-per-row|labels-after|drips|column-major|pipes-colspan)$/;
/** The least share of figures, in per cent, that must be right in the others. */
const LEAST_RIGHT = 95;

describe('the statistics table of 2014–2018 in every layout (synthetic)', () => {
  test.each(LAYOUTS.filter(({ prepare }) => prepare === undefined))(
    '$name: no wrong figure',
    async (layout) => {
      let [right, all] = [0, 0];
      for (let seed = 1; seed <= DOCUMENTS_PER_LAYOUT; seed += 1) {
        const random = randomOf(seed * 7919 + layout.name.length);
        const figures = randomStatistics(random, seed % 3 === 0);
        const rendered = await layout.render(statisticsReport(figures, random), random);
        const bytes = typeof rendered === 'string' ? encode(rendered, 'utf-8') : rendered;
        const file = `statistics-${seed}.${layout.extension}`;
        const [entry] = filesIn(file, bytes);
        const outcome = await readFile(file, entry?.bytes ?? bytes);
        const truth = truthOf({ editions: { 2: '2019', 3: '2019', 4: '2019' }, cells: figures });
        const judged = score(outcome.cells, truth);
        expect({ seed, wrong: judged.wrong }).toEqual({ seed, wrong: [] });
        expect(JSON.stringify(outcome)).not.toMatch(/示例[甲乙丙]|1234567/);
        right += judged.right;
        all += truth.size;
      }
      expect({
        layout: layout.name,
        share: Math.round((100 * right) / all) >= (TORN.test(layout.name) ? 0 : LEAST_RIGHT),
        right,
        all,
      }).toMatchObject({
        share: true,
      });
    },
  );
});
