import type { StoredReport } from '../../../lib/db/findStoredReport';
import { say } from '../../../lib/language/say';
import { EVIDENCE_NAMES, FIELD_NAMES } from '../../../lib/metrics/evidenceNames';
import { Printed } from '../../_components/Printed';

/** Where unit, year, scope and the rest of a report were read, with the words as printed. */
export function EvidenceList({ evidence }: Pick<StoredReport, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <details className="data evidence">
      <summary>
        {say({
          zh: `依据：单位、年度、范围等从何而来（${evidence.length} 条）`,
          en: `Evidence: where body, year, scope and the rest were read (${evidence.length})`,
        })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '项目', en: 'What' })}</th>
            <th scope="col">{say({ zh: '读自', en: 'Read from' })}</th>
            <th scope="col">{say({ zh: '原文', en: 'As printed' })}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ field, source, text }) => (
            <tr key={`${field}/${source}/${text}`}>
              <th scope="row">{FIELD_NAMES[field] ?? field}</th>
              <td>{EVIDENCE_NAMES[source] ?? source}</td>
              <td>
                <Printed>{text}</Printed>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
