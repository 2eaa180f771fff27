import { formatReportId } from '../query/reportId';
import { type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { REPORTS_TITLE } from './titles';

interface ListedReport {
  readonly unitId: string;
  readonly shortName: string;
  readonly parentName: string | null;
  readonly year: number;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly status: string;
  readonly findings: number;
}

const STATUS_WORDS: Readonly<Record<string, string>> = { read: '已读', partial: '部分无法确认' };

/** The file of the first page: one row a current report. */
export function reportsTable(reports: readonly ListedReport[], provenance: Provenance): FileTable {
  const notes = {
    ...provenance,
    title: REPORTS_TITLE,
    query: ['全部现行报告'],
    definitions: [
      { term: '状态 status', text: 'read 全部读出；partial 有几格无法确认，已留空。' },
      {
        term: '错误处数 findings',
        text: '核对为错误的处数，未取数的不计；原数照录，不作更改。',
      },
    ],
  };
  return toFileTable<ListedReport>(
    'reports',
    notes,
    [
      {
        key: 'report',
        zh: '报告编号',
        en: 'Report',
        kind: 'text',
        value: (report) => formatReportId({ ...report, revision: null }),
      },
      {
        key: 'unit_id',
        zh: '单位编号',
        en: 'Unit code',
        kind: 'text',
        width: 14,
        value: ({ unitId }) => unitId,
      },
      {
        key: 'unit_name',
        zh: '单位',
        en: 'Unit',
        kind: 'text',
        width: 20,
        value: ({ shortName }) => shortName,
      },
      {
        key: 'parent_name',
        zh: '上级',
        en: 'Parent',
        kind: 'text',
        width: 14,
        value: ({ parentName }) => parentName,
      },
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
      { key: 'title', zh: '报告标题', en: 'Title', kind: 'text', width: 44, value: ({ title }) => title },
      {
        key: 'published_on',
        zh: '公布日期',
        en: 'Published on',
        kind: 'date',
        value: ({ publishedOn }) => publishedOn,
      },
      {
        key: 'status',
        zh: '状态代码',
        en: 'Status code',
        kind: 'text',
        width: 10,
        value: ({ status }) => status,
      },
      {
        key: 'status_label',
        zh: '状态',
        en: 'Status',
        kind: 'text',
        width: 14,
        value: ({ status }) => STATUS_WORDS[status] ?? status,
      },
      {
        key: 'findings',
        zh: '错误处数',
        en: 'Findings',
        kind: 'integer',
        value: ({ findings }) => findings,
      },
    ],
    reports,
  );
}
