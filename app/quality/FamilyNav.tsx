import { RULE_FAMILIES } from '../../lib/checks/rules/types';
import { say } from '../../lib/language/say';
import { FAMILY_NAMES } from '../../lib/quality/qualityNames';
import { FIRST_LOOK } from '../../lib/quality/toMatrix';
import { type QualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { Link } from '../_components/Link';

/** Which rules stand side by side: those that fail most, those of one family, or all. */
export function FamilyNav({ query }: { readonly query: QualityQuery }) {
  const choices: readonly (readonly [QualityQuery['family'], string])[] = [
    [undefined, say({ zh: `不通过最多的 ${FIRST_LOOK} 条`, en: `the ${FIRST_LOOK} that fail most` })],
    ...RULE_FAMILIES.map((family) => [family, FAMILY_NAMES[family]] as const),
    ['all', say({ zh: '全部规则', en: 'all rules' })],
  ];
  const current = query.family ?? (query.rule === undefined ? undefined : null);
  return (
    <nav className="choices" aria-label={say({ zh: '显示哪些规则', en: 'Which rules' })}>
      {choices.map(([family, name]) => (
        <Link
          key={name}
          href={`/quality?${qualitySearch({ ...query, family })}#matrix`}
          aria-current={family === current ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
