import type { Metadata } from 'next';
import { db } from '../../../../lib/db/client';
import { findUnits } from '../../../../lib/db/findUnits';
import { unitWorklistTitle } from '../../../../lib/export/titles';
import { counted } from '../../../../lib/language/counted';
import { say } from '../../../../lib/language/say';
import { loadMissingYears, MISSING_RULE } from '../../../../lib/load/loadMissingReports';
import { loadUnitWorklist } from '../../../../lib/load/loadWorklist';
import { shareInWords } from '../../../../lib/quality/shareInWords';
import type { SearchParams } from '../../../../lib/query/fields';
import { unitIdPath } from '../../../../lib/query/unitsQuery';
import {
  UNIT_WORKLIST_PARAMS,
  unitWorklistQuery,
  unitWorklistSearch,
} from '../../../../lib/query/worklistQuery';
import { Citation } from '../../../_components/Citation';
import { FileLinks } from '../../../_components/FileLinks';
import { Link } from '../../../_components/Link';
import { MissingTable } from '../../../_components/MissingTable';
import { Pages } from '../../../_components/Pages';
import { Printed } from '../../../_components/Printed';
import { QueryProblem } from '../../../_components/QueryProblem';
import { WorkFields } from '../../../_components/WorkFields';
import { WorkTable } from '../../../_components/WorkTable';
import { YearField } from '../../../_components/YearField';
import { linked } from '../../../linked';
import { noSuchPage } from '../../../noSuchPage';
import { today } from '../../../today';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = unitIdPath.safeParse((await params).id);
  const [unit] = id.success ? await findUnits(db(), [id.data]) : [];
  return {
    title: unit
      ? say({ zh: `${unit.shortName}整改清单`, en: `${unit.shortName}: work list` })
      : say({ zh: '没有这个单位', en: 'No such body' }),
  };
}

export default async function UnitWorklistPage({ params, searchParams }: Props) {
  const id = unitIdPath.safeParse((await params).id);
  if (!id.success) return noSuchPage();
  const path = `/units/${id.data}/worklist`;
  const query = unitWorklistQuery.safeParse(await searchParams);
  if (!query.success) return <QueryProblem error={query.error} known={UNIT_WORKLIST_PARAMS} path={path} />;
  const worklist = await loadUnitWorklist(db(), id.data, query.data);
  if (!worklist) return noSuchPage();

  const { unit, items, first, total, errors, years, page, pages } = worklist;
  const { year, severity, rule } = query.data;
  const allMissing = await loadMissingYears(db(), unit, query.data, today());
  const missing = allMissing.filter((one) => year === undefined || one.year === year);
  const search = unitWorklistSearch({ ...query.data, page: 1 });
  const when =
    year === undefined ? say({ zh: '各年度', en: 'all years' }) : say({ zh: `${year} 年`, en: `${year}` });
  return (
    <>
      <p className="crumbs">
        <Link href="/units">{say({ zh: '单位', en: 'Bodies' })}</Link> /{' '}
        <Link href={`/units/${unit.id}`}>
          <Printed>{unit.shortName}</Printed>
        </Link>{' '}
        / {say({ zh: '整改清单', en: 'Work list' })}
      </p>
      <h1>
        <Printed>{unit.name}</Printed>
        {say({ zh: `${when}报告整改清单`, en: `: work list, ${when}` })}
      </h1>
      <p className="lead">
        {say({
          zh: `共 ${total} 处，其中错误 ${errors} 处`,
          en: `${counted(total, 'finding')}, ${errors} of them errors`,
        })}
        {missing.length > 0 &&
          say({
            zh: `；应报而没有读入的报告 ${missing.length} 份，列在最后`,
            en: `; ${counted(missing.length, 'report')} expected and not read, listed last`,
          })}
        {say({ zh: `。截至 ${today()}`, en: `. As of ${today()}` })}
        {say({
          zh: '。原数照录，不作更改；“疑似更正”只在恰有一格改动能使它所在的各个算式都成立时给出，请对照底稿核实。',
          en: '. Figures are kept as printed; a “probable correction” is given only where exactly one changed cell makes all its sums hold: hold it against the draft.',
        })}
      </p>
      <form className="form" action={linked(path)}>
        <YearField
          year={year}
          years={[...new Set([...years, ...allMissing.map((one) => one.year)])]}
          allYears
        />
        <WorkFields severity={severity} rule={rule} />
        <button type="submit">{say({ zh: '查看', en: 'Show' })}</button>
      </form>
      <p className="small screen">
        <FileLinks path={path} search={search} />
        {say({ zh: ' · 用浏览器的打印功能可印在 A4 纸上', en: ' · the browser’s print puts it on A4' })}
      </p>
      {items.length > 0 ? (
        <>
          <WorkTable
            items={items}
            caption={say({
              zh: `${unit.name}，${when}，${shareInWords(items.length, first, total)}`,
              en: `${unit.name}, ${when}, ${shareInWords(items.length, first, total)}`,
            })}
            label={say({ zh: '整改清单', en: 'Work list' })}
            withYear={year === undefined}
            first={first}
          />
          <Pages
            page={page}
            pages={pages}
            href={(to) => `${path}?${unitWorklistSearch({ ...query.data, page: to })}`}
          />
        </>
      ) : (
        <p className="lead">
          {years.length === 0
            ? say({
                zh: '还没有这个单位的报告，无从核对。',
                en: 'There is no report of this body yet: nothing to check.',
              })
            : year !== undefined && !years.includes(year)
              ? say({
                  zh: `没有这个单位 ${year} 年的报告，无从核对。`,
                  en: `There is no report of this body on ${year}: nothing to check.`,
                })
              : say({ zh: '没有需要处理的地方。', en: 'Nothing to work on.' })}
        </p>
      )}
      {missing.length > 0 && page === pages && (
        <section className="work-unit" id="missing">
          <h2>{say({ zh: '应报而没有读入的报告', en: 'Reports expected and not read' })}</h2>
          <p className="small">
            {say({
              zh: '“没有找到”是说本库没有这份报告，不等于该机关没有公布。',
              en: '“Not found” says that this collection has no such report, not that it was not published.',
            })}
          </p>
          <MissingTable missing={missing} by="year" rule={MISSING_RULE.id} severity={MISSING_RULE.severity} />
        </section>
      )}
      <p className="muted small">
        {say({ zh: '各条规则的算法和常见原因见', en: 'How rules work and why they fail: see ' })}
        <Link href="/quality#rules">{say({ zh: '质量', en: 'Quality' })}</Link>
        {say({ zh: '页。', en: '.' })}
      </p>
      <Citation title={unitWorklistTitle(unit, year)} path={search === '' ? path : `${path}?${search}`} />
    </>
  );
}
