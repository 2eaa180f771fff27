import type { RunRow } from '../../lib/db/findRuns';
import { OUTCOME_WORDS, RUN_STATE_WORDS } from '../../lib/export/importsTable';
import { counted } from '../../lib/language/counted';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { Link } from '../_components/Link';
import { Printed } from '../_components/Printed';

/** How far a run is or came, in words. */
export function stateOf({ state, resumed }: RunRow): string {
  const again =
    resumed > 0
      ? say({ zh: `，续接 ${resumed} 次`, en: `, taken up again ${counted(resumed, 'time')}` })
      : '';
  return `${RUN_STATE_WORDS[state]}${again}`;
}

/** The runs of the import, newest first; a number leads to its reports. */
export function RunsTable({ runs }: { readonly runs: readonly RunRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll imports" tabIndex={0} aria-label={say({ zh: '导入记录', en: 'Imports' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '导入', en: 'Import' })}</th>
            <th scope="col">{say({ zh: '开始', en: 'Started' })}</th>
            <th scope="col">{say({ zh: '状态', en: 'State' })}</th>
            <th scope="col" className="num">
              {say({ zh: '文件', en: 'Files' })}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.created}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.revised}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.older}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.unchanged}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.question}
            </th>
            <th scope="col" className="num">
              {OUTCOME_WORDS.refused}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link href={`/imports?run=${run.id}`}>
                  {say({ zh: `第 ${run.id} 次`, en: `No. ${run.id}` })}
                </Link>
                {run.paths.length > 0 && (
                  <span className="muted">
                    {' '}
                    <Printed>{listed(run.paths.slice(0, 3))}</Printed>
                  </span>
                )}
              </th>
              <td>{run.startedAt}</td>
              <td>{stateOf(run)}</td>
              <td className="num">
                {run.filesTotal === null ? run.filesDone : `${run.filesDone} / ${run.filesTotal}`}
              </td>
              <td className="num">{run.created}</td>
              <td className="num">{run.revised}</td>
              <td className="num">{run.older}</td>
              <td className="num">{run.unchanged}</td>
              <td className="num">{run.question}</td>
              <td className="num">{run.refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
