import { LEVEL_NAMES, SCOPE_NAMES, TYPE_NAMES } from '../../lib/metrics/unitNames';
import { LEVELS } from '../../lib/query/fields';
import type { PeerChoice, PeerGroup, PeerTrait } from '../../lib/result/peers';

const FIELDS: readonly {
  readonly trait: PeerTrait;
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: readonly string[];
}[] = [
  { trait: 'level', label: '级别', names: LEVEL_NAMES, values: LEVELS },
  { trait: 'type', label: '类型', names: TYPE_NAMES, values: Object.keys(TYPE_NAMES) },
  { trait: 'scope', label: '统计范围', names: SCOPE_NAMES, values: Object.keys(SCOPE_NAMES) },
];

/** What the units compared are to have in common: by default those alike that are most, which the first choice names. */
export function PeerFields({ choice, peers }: { readonly choice: PeerChoice; readonly peers: PeerGroup }) {
  return FIELDS.map(({ trait, label, names, values }) => {
    const settled = peers[trait];
    return (
      <label key={trait}>
        {label}
        <select name={trait} defaultValue={choice[trait] ?? ''}>
          <option value="">同类{settled === null ? '' : `：${names[settled] ?? settled}`}</option>
          <option value="all">全部</option>
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
