import type { Both } from '../../lib/language/language';
import { say } from '../../lib/language/say';
import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import type { PeerChoice, PeerGroup, PeerTrait } from '../../lib/result/peers';

const FIELDS: readonly {
  readonly trait: PeerTrait;
  readonly label: Both;
  readonly names: Readonly<Record<string, string>>;
  readonly values: readonly string[];
}[] = [
  { trait: 'level', label: { zh: '级别', en: 'Level' }, names: LEVEL_NAMES, values: LEVELS },
  { trait: 'type', label: { zh: '类型', en: 'Type' }, names: TYPE_NAMES, values: Object.keys(TYPE_NAMES) },
  {
    trait: 'scope',
    label: { zh: '统计范围', en: 'Scope of the statistics' },
    names: SCOPE_NAMES,
    values: Object.keys(SCOPE_NAMES),
  },
];

/** What the units compared are to have in common: by default those alike that are most, which the first choice names. */
export function PeerFields({ choice, peers }: { readonly choice: PeerChoice; readonly peers: PeerGroup }) {
  return FIELDS.map(({ trait, label, names, values }) => {
    const settled = peers[trait];
    return (
      <label key={trait}>
        {say(label)}
        <select name={trait} defaultValue={choice[trait] ?? ''}>
          <option value="">
            {say({ zh: '同类', en: 'Alike' })}
            {settled === null ? '' : `${say({ zh: '：', en: ': ' })}${names[settled] ?? settled}`}
          </option>
          <option value="all">{say({ zh: '全部', en: 'All' })}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {names[value]}
            </option>
          ))}
        </select>
      </label>
    );
  });
}
