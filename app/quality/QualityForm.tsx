import { GRADES } from '../../lib/checks/gradeReport';
import { say } from '../../lib/language/say';
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
        {say({ zh: '性质', en: 'Severity' })}
        <select name="severity" defaultValue={query.severity ?? ''}>
          <option value="">{say({ zh: '全部性质', en: 'All severities' })}</option>
          {Object.entries(SEVERITY_NAMES).map(([severity, name]) => (
            <option key={severity} value={severity}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: '等级', en: 'Grade' })}
        <select name="grade" defaultValue={query.grade ?? ''}>
          <option value="">{say({ zh: '全部等级', en: 'All grades' })}</option>
          {GRADES.map((grade) => (
            <option key={grade}>{grade}</option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: '规则', en: 'Rule' })}
        <select name="rule" className="long" defaultValue={query.rule ?? ''}>
          <option value="">{say({ zh: '不限', en: 'Any' })}</option>
          <RuleOptions />
        </select>
      </label>
      {query.rule !== undefined && (
        <label>
          {say({ zh: '该规则的结果', en: 'Result of that rule' })}
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
        {say({ zh: '单位名称或编号', en: 'Name or code of a body' })}
        <input name="q" maxLength={60} defaultValue={query.q} />
      </label>
      {query.family !== undefined && <input type="hidden" name="family" value={query.family} />}
      <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
    </form>
  );
}
