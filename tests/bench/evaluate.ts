import { measureEvaluation } from '../../lib/run/measureEvaluation';
import { type BenchCase, SIZES } from './benchCase';

/** The evaluation of all that depends on one changed report, against that of the report alone. */
export const EVALUATE: BenchCase = {
  name: 'evaluate',
  run: async (size) => {
    const { changed, single, ratio } = await measureEvaluation(SIZES[size]);
    return [
      {
        name: 'evaluate after one change',
        ours: changed,
        against: 'one report alone',
        baseline: single,
        unit: 'ms',
        ratio: ratio.worst,
        bar: { kind: 'most', ratio: 100 },
      },
    ];
  },
};
