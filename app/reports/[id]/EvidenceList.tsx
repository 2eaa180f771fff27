import type { StoredReport } from '../../../lib/db/findStoredReport';
import { EVIDENCE_NAMES, FIELD_NAMES } from '../../../lib/metrics/evidenceNames';

/** Where unit, year, scope and the rest of a report were read, with the words as printed. */
export function EvidenceList({ evidence }: Pick<StoredReport, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <details className="data evidence">
      <summary>依据：单位、年度、范围等从何而来（{evidence.length} 条）</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">读自</th>
            <th scope="col">原文</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ field, source, text }) => (
            <tr key={`${field}/${source}/${text}`}>
              <th scope="row">{FIELD_NAMES[field] ?? field}</th>
              <td>{EVIDENCE_NAMES[source] ?? source}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
