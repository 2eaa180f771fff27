import type { Metadata } from 'next';
import { db } from '../../../lib/db/client';
import { worklistTitle } from '../../../lib/export/titles';
import { counted } from '../../../lib/language/counted';
import { say } from '../../../lib/language/say';
import { loadMissingReports, MISSING_RULE } from '../../../lib/load/loadMissingReports';
import { loadWorklist } from '../../../lib/load/loadWorklist';
import { formatValue } from '../../../lib/metrics/formatValue';
import { ofExpected } from '../../../lib/quality/ofExpected';
import { shareInWords } from '../../../lib/quality/shareInWords';
import { coverageSearch } from '../../../lib/query/coverageQuery';
import type { SearchParams } from '../../../lib/query/fields';
import {
  unitWorklistSearch,
  WORKLIST_PARAMS,
  worklistQuery,
  worklistSearch,
} from '../../../lib/query/worklistQuery';
import { Citation } from '../../_components/Citation';
import { FileLinks } from '../../_components/FileLinks';
import { Link } from '../../_components/Link';
import { MissingTable } from '../../_components/MissingTable';
import { NothingLoaded } from '../../_components/NothingLoaded';
import { Pages } from '../../_components/Pages';
import { PlaceCrumbs } from '../../_components/PlaceCrumbs';
import { PlaceInputs } from '../../_components/PlaceInputs';
import { Printed } from '../../_components/Printed';
import { QueryProblem } from '../../_components/QueryProblem';
import { UnknownParent } from '../../_components/UnknownParent';
import { WorkFields } from '../../_components/WorkFields';
import { WorkTable } from '../../_components/WorkTable';
import { linked } from '../../linked';
import { today } from '../../today';

export const generateMetadata = (): Metadata => ({ title: say({ zh: '整改清单', en: 'Work list' }) });

/** Missing reports told one by one on the page; a country without reports has thousands. */
const MOST_MISSING = 200;

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export default async function WorklistPage({ searchParams }: Props) {
  const query = worklistQuery.safeParse(await searchParams);
  if (!query.success)
    return <QueryProblem error={query.error} known={WORKLIST_PARAMS} path="/quality/worklist" />;
  const worklist = await loadWorklist(db(), query.data);
  if (!worklist) return <NothingLoaded />;
  const missing = await loadMissingReports(db(), worklist.query, today());

  const { parent, work, units, findings, evaluated, expected, page, pages } = worklist;
  const { year, severity, rule } = worklist.query;
  const place = parent
    ? say({ zh: `${parent.shortName}及其下级`, en: `${parent.shortName} and below` })
    : say({ zh: '全部地区', en: 'all places' });
  const search = worklistSearch({ ...worklist.query, page: 1 });
  return (
    <>
      <PlaceCrumbs
        parent={parent}
        href={(id) => `/quality/worklist?${worklistSearch({ ...worklist.query, parent: id, page: 1 })}`}
      />
      <h1>
        {say({ zh: `${place} ${year} 年报告整改清单`, en: `Work list of the reports on ${year}: ${place}` })}
      </h1>
      <p className="lead">
        {say({
          zh: `${formatValue(units, '件')} 个单位共 ${formatValue(findings, '件')} 处，按单位排列；`,
          en: `${counted(findings, 'finding')} in ${counted(units, 'body', 'bodies')}, by body; `,
        })}
        {missing.length > 0 &&
          say({
            zh: `应报而没有读入的报告 ${formatValue(missing.length, '件')} 份，列在最后；`,
            en: `${counted(missing.length, 'report')} expected and not read, listed last; `,
          })}
        {ofExpected(evaluated, expected)}
        {say({ zh: `。截至 ${today()}`, en: `. As of ${today()}` })}
        {say({
          zh: '。原数照录，不作更改；“疑似更正”只在恰有一格改动能使它所在的各个算式都成立时给出，请对照底稿核实。',
          en: '. Figures are kept as printed; a “probable correction” is given only where exactly one changed cell makes all its sums hold: hold it against the draft.',
        })}
      </p>
      <form className="form" action={linked('/quality/worklist')}>
        <PlaceInputs query={worklist.query} years={worklist.years} parents={worklist.parents} />
        <WorkFields severity={severity} rule={rule} />
        <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
      </form>
      {query.data.parent && !parent && <UnknownParent id={query.data.parent} />}
      <p className="small screen">
        <FileLinks
          path="/quality/worklist"
          search={search}
          rows={worklist.findings + missing.length}
          label={say({ zh: '下载全部单位', en: 'Download all bodies' })}
        />
        {' · '}
        <Link href={`/quality?${worklistSearch({ ...worklist.query, page: 1 })}`}>
          {say({ zh: '单位与规则', en: 'Bodies and rules' })}
        </Link>
      </p>
      {work.length === 0 && missing.length === 0 && (
        <p className="lead">
          {say({
            zh: '没有需要处理的地方，或没有符合条件的报告。',
            en: 'Nothing to work on, or no report fits.',
          })}
        </p>
      )}
      {work.map(({ unit, items, first, total }) => (
        <section key={unit.id} className="work-unit">
          <h2>
            <Link href={`/units/${unit.id}/worklist?${unitWorklistSearch({ year })}`}>
              <Printed>{unit.name}</Printed>
            </Link>
          </h2>
          <WorkTable
            items={items}
            caption={say({
              zh: `${unit.name}（编号 ${unit.id}），${year} 年报告，${shareInWords(items.length, first, total)}`,
              en: `${unit.name} (code ${unit.id}), report on ${year}, ${shareInWords(items.length, first, total)}`,
            })}
            label={say({ zh: `${unit.name}的整改清单`, en: `Work list of ${unit.name}` })}
            withYear={false}
            first={first}
          />
        </section>
      ))}
      <Pages
        page={page}
        pages={pages}
        href={(to) => `/quality/worklist?${worklistSearch({ ...worklist.query, page: to })}`}
      />
      {missing.length > 0 && page === pages && (
        <section className="work-unit" id="missing">
          <h2>{say({ zh: '应报而没有读入的报告', en: 'Reports expected and not read' })}</h2>
          <p className="small">
            {say({
              zh: '“没有找到”是说本库没有这份报告，不等于该机关没有公布。',
              en: '“Not found” says that this collection has no such report, not that it was not published. ',
            })}
            {missing.length > MOST_MISSING && (
              <>
                {say({
                  zh: `这里列前 ${MOST_MISSING} 份，全部 ${formatValue(missing.length, '件')} 份在下载的文件和`,
                  en: `Here are the first ${MOST_MISSING}; all ${formatValue(missing.length, '件')} are in the files and at `,
                })}
                <Link
                  href={`/coverage?${coverageSearch({ parent: parent?.id, from: year, to: year, state: 'not_found' })}`}
                >
                  {say({ zh: '覆盖', en: 'Coverage' })}
                </Link>
                {say({ zh: '页。', en: '.' })}
              </>
            )}
          </p>
          <MissingTable
            missing={missing.slice(0, MOST_MISSING)}
            by="unit"
            rule={MISSING_RULE.id}
            severity={MISSING_RULE.severity}
          />
        </section>
      )}
      <Citation title={worklistTitle(worklist.parent, year)} path={`/quality/worklist?${search}`} />
    </>
  );
}
