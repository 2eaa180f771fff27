import { COMPARABILITY_WORDS } from '../dictionary/comparabilityWords';
import { APPLICANT_COLUMNS } from '../metrics/applicants';
import { SEVERITY_NAMES } from '../metrics/severityNames';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../metrics/unitNames';
import { STATE_WORDS } from './stateWords';

/** A column of codes in the long files, with the word for each code. */
export interface CodeList {
  readonly column: string;
  readonly words: readonly (readonly [code: string, word: string])[];
}

/** Every column of a long file that holds codes of a closed set; the words are those of the `…_label` columns. */
export const CODE_LISTS: readonly CodeList[] = [
  {
    column: 'state',
    get words() {
      return Object.entries(STATE_WORDS);
    },
  },
  {
    column: 'applicant',
    words: Object.entries(APPLICANT_COLUMNS).map(([code, { label }]) => [code, label]),
  },
  {
    column: 'level',
    get words() {
      return Object.entries(LEVEL_NAMES);
    },
  },
  {
    column: 'type',
    get words() {
      return Object.entries(TYPE_NAMES);
    },
  },
  {
    column: 'scope',
    get words() {
      return Object.entries(SCOPE_NAMES);
    },
  },
  {
    column: 'quality',
    get words() {
      return Object.entries(SEVERITY_NAMES);
    },
  },
  {
    column: 'witness',
    words: [
      ['grid', '行列标题'],
      ['order', '标签与次序'],
      ['sums', '只由行、列合计确定'],
    ],
  },
  {
    column: 'comparability',
    get words() {
      return Object.entries(COMPARABILITY_WORDS);
    },
  },
];
