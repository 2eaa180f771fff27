import { GRADE_WORDS, type Grade } from '../../lib/checks/gradeReport';

/** The grade of a report, which leads to what the grades mean. */
export function GradeMark({ grade }: { readonly grade: Grade | null }) {
  if (grade === null) return <span className="missing">未核对</span>;
  return (
    <a className={`grade grade-${grade}`} href="/quality#grades" title={GRADE_WORDS[grade]}>
      {grade}
      <span className="unseen">：{GRADE_WORDS[grade]}</span>
    </a>
  );
}
