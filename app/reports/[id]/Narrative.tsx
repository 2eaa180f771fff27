import type { ReactNode } from 'react';
import type { StoredNarrative } from '../../../lib/db/findStoredNarrative';
import { languageNow } from '../../../lib/language/languageNow';
import { say } from '../../../lib/language/say';
import { findNarrativeTopic } from '../../../lib/metrics/narrativeTopics';
import { describePlace } from '../../../lib/report/describePlace';
import { FileLinks } from '../../_components/FileLinks';
import { Printed } from '../../_components/Printed';

interface Evidence {
  readonly sentence: string;
  readonly figures: readonly StoredNarrative[];
}

/** Figures that stand behind each other in one sentence, together. */
function bySentence(figures: readonly StoredNarrative[]): readonly Evidence[] {
  const groups: { sentence: string; figures: StoredNarrative[] }[] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.sentence === figure.sentence) last.figures.push(figure);
    else groups.push({ sentence: figure.sentence, figures: [figure] });
  }
  return groups;
}

/** The sentence with each of its figures marked. */
function marked({ sentence, figures }: Evidence): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { offset, raw } of figures) {
    if (offset < end) continue;
    parts.push(sentence.slice(end, offset), <mark key={offset}>{raw}</mark>);
    end = offset + raw.length;
  }
  return [...parts, sentence.slice(end)];
}

const label = ({ topic, of }: StoredNarrative): string =>
  [findNarrativeTopic(topic)?.label ?? topic, of === null ? null : findNarrativeTopic(of)?.label]
    .filter(Boolean)
    .join('：');

/** Figures that sentences of the report state, each with its sentence; nothing where there are none. */
export function Narrative({
  figures,
  id,
}: {
  readonly figures: readonly StoredNarrative[];
  readonly id: string;
}) {
  if (figures.length === 0) return null;
  return (
    <>
      <h2 id="narrative">{say({ zh: '文中数字', en: 'Figures in sentences' })}</h2>
      <p className="muted small">
        {say({
          zh: '报告正文（表格以外）写明的数字，附原句。只取说本单位、本年度的确数；约数、比较和说不清的一律不取。',
          en: 'Figures that the text states outside the tables, each with its sentence. Only exact figures of this body and year are taken; what is rough, compares or is unclear is not.',
        })}{' '}
        <FileLinks path={`/reports/${id}/narrative`} />
      </p>
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say({ zh: '文中数字', en: 'Figures in sentences' })}
      >
        <table className="narrative">
          <thead>
            <tr>
              <th scope="col">{say({ zh: '内容', en: 'About' })}</th>
              <th scope="col" className="num">
                {say({ zh: '数字', en: 'Figure' })}
              </th>
              <th scope="col">{say({ zh: '所指范围', en: 'Of which bodies' })}</th>
              <th scope="col">{say({ zh: '位置', en: 'Place' })}</th>
              <th scope="col">{say({ zh: '原句', en: 'Sentence' })}</th>
            </tr>
          </thead>
          {bySentence(figures).map((evidence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences are stored in an order and never change
            <tbody key={i}>
              {evidence.figures.map((figure, row) => (
                <tr key={`${figure.topic}/${figure.offset}`}>
                  <th scope="row">
                    <Printed>{label(figure)}</Printed>
                  </th>
                  <td className="num">
                    {figure.value}
                    <Printed>{figure.unit}</Printed>
                  </td>
                  <td>
                    {figure.scopeWords === null ? (
                      <span className="missing">{say({ zh: '未写明', en: 'not stated' })}</span>
                    ) : (
                      <Printed>{figure.scopeWords}</Printed>
                    )}
                  </td>
                  <td className="muted small">{describePlace(figure.place, languageNow())}</td>
                  {row === 0 && (
                    <td className="sentence" rowSpan={evidence.figures.length}>
                      <Printed>{marked(evidence)}</Printed>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}
