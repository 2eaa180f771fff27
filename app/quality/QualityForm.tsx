import { GRADES } from '../../lib/checks/gradeReport';
import type { QualityPage } from '../../lib/load/loadQuality';
import { SEVERITY_NAMES } from '../../lib/metrics/severityNames';
import { STATE_NAMES } from '../../lib/quality/qualityNames';
import { RULE_STATES } from '../../lib/query/qualityQuery';
import { PlaceInputs } from '../_components/PlaceInputs';
import { RuleOptions } from '../_components/RuleOptions';
import { linked } from '../linked';

/** A plain form: works without JavaScript, and every choice is in the address. */
export function QualityForm({
  quality: { query, years, parents },
}: {
  readonly quality: Pick<QualityPage, 'query' | 'years' | 'parents'>;
}) {
  return (
    <form className="form" action={linked('/quality')}>
      <PlaceInputs query={query} years={years} parents={parents} />
      <label>
        性质
        <select name="severity" defaultValue={query.severity ?? ''}>
          <option value="">全部性质</option>
          {Object.entries(SEVERITY_NAMES).map(([severity, name]) => (
            <option key={severity} value={severity}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        等级
        <select name="grade" defaultValue={query.grade ?? ''}>
          <option value="">全部等级</option>
          {GRADES.map((grade) => (
            <option key={grade}>{grade}</option>
          ))}
        </select>
      </label>
      <label>
        规则
        <select name="rule" className="long" defaultValue={query.rule ?? ''}>
          <option value="">不限</option>
          <RuleOptions />
        </select>
      </label>
      {query.rule !== undefined && (
        <label>
          该规则的结果
          <select name="state" defaultValue={query.state}>
            {RULE_STATES.map((state) => (
              <option key={state} value={state}>
                {STATE_NAMES[state]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        单位名称或编号
        <input name="q" maxLength={60} defaultValue={query.q} />
      </label>
      {query.family !== undefined && <input type="hidden" name="family" value={query.family} />}
      <button type="submit">查看</button>
    </form>
  );
}
