import { GRADE_WORDS, type Grade } from '../../lib/checks/gradeReport';
import { say } from '../../lib/language/say';
import { Link } from './Link';

/** The grade of a report, which leads to what the grades mean. */
export function GradeMark({ grade }: { readonly grade: Grade | null }) {
  if (grade === null) return <span className="missing">{say({ zh: '未核对', en: 'not checked' })}</span>;
  return (
    <Link className={`grade grade-${grade}`} href="/quality#grades" title={GRADE_WORDS[grade]}>
      {grade}
      <span className="unseen">
        {say({ zh: '：', en: ': ' })}
        {GRADE_WORDS[grade]}
      </span>
    </Link>
  );
}
