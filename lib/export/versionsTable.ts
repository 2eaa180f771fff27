import type { ColumnKind, FileNotes, FileValue } from './fileTable';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';
import { CHANGES_TITLE } from './titles';
import { VERSION_KINDS, type VersionKind } from './versionKinds';

interface Span {
  readonly first: number;
  readonly last: number;
  readonly madeAt: string;
  readonly runId: number | null;
  readonly kinds: readonly VersionKind[];
  readonly added: number;
  readonly revised: number;
  readonly older: number;
  readonly reports: number;
  readonly figures: number;
}

const column = (
  key: string,
  zh: string,
  en: string,
  kind: ColumnKind,
  value: (span: Span) => FileValue,
): FileColumn<Span> => ({ key, zh, en, kind, value });

const COLUMNS: readonly FileColumn<Span>[] = [
  column('first_version', '起始版本', 'First version', 'integer', ({ first }) => first),
  column('last_version', '最后版本', 'Last version', 'integer', ({ last }) => last),
  column('made_at', '时间', 'Made at', 'text', ({ madeAt }) => madeAt),
  column('run', '第几次导入', 'Import', 'integer', ({ runId }) => runId),
  column('kind', '原因代码', 'Kind code', 'text', ({ kinds }) => kinds.join(';')),
  column('kind_label', '原因', 'Kind', 'text', ({ kinds }) =>
    kinds.map((kind) => VERSION_KINDS[kind]).join('、'),
  ),
  column('added', '新增报告', 'Reports added', 'integer', ({ added }) => added),
  column('revised', '更正报告', 'Reports revised', 'integer', ({ revised }) => revised),
  column('older', '旧版存档', 'Older revisions stored', 'integer', ({ older }) => older),
  column('reports', '此后报告数', 'Reports then', 'integer', ({ reports }) => reports),
  column('figures', '此后数字数', 'Figures then', 'integer', ({ figures }) => figures),
];

/** The file of /data/changes: one row a version, or the versions of one import together. */
export function versionsTable(spans: readonly Span[], provenance: Provenance): FileTable {
  const notes: FileNotes = {
    ...provenance,
    title: CHANGES_TITLE,
    query: ['全部版本'],
    definitions: [
      { term: '版本', text: '每次改动页面所示内容的提交是一个版本；同一次导入接连产生的版本并为一行。' },
      { term: '更正报告 revised', text: '同一单位同一年度换成了另一版报告。' },
      { term: '旧版存档 older', text: '比现有的公布得早，只存档，不显示。' },
    ],
  };
  return toFileTable('versions', notes, COLUMNS, spans);
}
