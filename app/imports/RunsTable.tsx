import type { RunRow } from '../../lib/db/findRuns';
import { RUN_STATE_WORDS } from '../../lib/export/importsTable';
import { Link } from '../_components/Link';

/** How far a run is or came, in words. */
export function stateOf({ state, resumed }: RunRow): string {
  const again = resumed > 0 ? `，续接 ${resumed} 次` : '';
  return `${RUN_STATE_WORDS[state]}${again}`;
}

/** The runs of the import, newest first; a number leads to its reports. */
export function RunsTable({ runs }: { readonly runs: readonly RunRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll imports" tabIndex={0} aria-label="导入记录">
      <table>
        <thead>
          <tr>
            <th scope="col">导入</th>
            <th scope="col">开始</th>
            <th scope="col">状态</th>
            <th scope="col" className="num">
              文件
            </th>
            <th scope="col" className="num">
              已导入
            </th>
            <th scope="col" className="num">
              新修订
            </th>
            <th scope="col" className="num">
              存为旧版
            </th>
            <th scope="col" className="num">
              未变
            </th>
            <th scope="col" className="num">
              待答
            </th>
            <th scope="col" className="num">
              拒绝
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link href={`/imports?run=${run.id}`}>第 {run.id} 次</Link>
                {run.paths.length > 0 && <span className="muted"> {run.paths.slice(0, 3).join('、')}</span>}
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
