import type { Both } from '../language/language';
import { spoken } from '../language/spoken';
import { formatReportId } from '../query/reportId';
import { type FileColumn, type FileTable, toFileTable } from './fileTable';
import type { Provenance } from './provenance';

interface Run {
  readonly id: number;
  readonly state: 'finished' | 'running' | 'interrupted';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly resumed: number;
  readonly filesDone: number;
  readonly filesTotal: number | null;
  readonly paths: readonly string[];
  readonly created: number;
  readonly revised: number;
  readonly older: number;
  readonly unchanged: number;
  readonly question: number;
  readonly refused: number;
}
interface RunFile {
  readonly ordinal: number;
  readonly path: string;
  readonly outcome: 'created' | 'revised' | 'older' | 'unchanged' | 'question' | 'refused';
  readonly partial: boolean;
  readonly reason: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly year: number | null;
}

/** What became of a report, in a word. */
export const OUTCOME_NAMES = {
  created: { zh: '已导入', en: 'Imported' },
  revised: { zh: '新修订', en: 'New revision' },
  older: { zh: '存为旧版', en: 'Kept as older' },
  unchanged: { zh: '未变', en: 'Unchanged' },
  question: { zh: '待答', en: 'To be answered' },
  refused: { zh: '拒绝', en: 'Refused' },
} as const satisfies Readonly<Record<RunFile['outcome'], Both>>;
export const OUTCOME_WORDS = spoken(OUTCOME_NAMES);
export const RUN_STATE_WORDS = spoken<Run['state']>({
  finished: { zh: '完成', en: 'finished' },
  running: { zh: '进行中', en: 'under way' },
  interrupted: { zh: '中断', en: 'interrupted' },
});

const countColumn = (key: RunFile['outcome'], en: string): FileColumn<Run> => ({
  key,
  zh: OUTCOME_NAMES[key].zh,
  en,
  kind: 'integer',
  value: (run) => run[key],
});

/** The file of /imports: one row a run. */
export function runsTable(runs: readonly Run[], provenance: Provenance): FileTable {
  return toFileTable<Run>(
    'imports',
    {
      ...provenance,
      title: '导入记录',
      query: ['全部导入'],
      definitions: [
        {
          term: '状态 state',
          text: 'finished 完成；running 进行中；interrupted 中断，用同一条命令可以接着导入。',
        },
        { term: '续接 resumed', text: '中断后接着导入的次数。' },
      ],
    },
    [
      { key: 'run', zh: '编号', en: 'Run', kind: 'integer', value: ({ id }) => id },
      { key: 'state', zh: '状态', en: 'State', kind: 'text', value: ({ state }) => state },
      {
        key: 'state_label',
        zh: '状态（中文）',
        en: 'State in Chinese',
        kind: 'text',
        value: ({ state }) => RUN_STATE_WORDS[state],
      },
      {
        key: 'started_at',
        zh: '开始',
        en: 'Started',
        kind: 'text',
        width: 18,
        value: (run) => run.startedAt,
      },
      {
        key: 'finished_at',
        zh: '结束',
        en: 'Finished',
        kind: 'text',
        width: 18,
        value: (run) => run.finishedAt,
      },
      { key: 'resumed', zh: '续接', en: 'Resumed', kind: 'integer', value: ({ resumed }) => resumed },
      {
        key: 'files_done',
        zh: '已处理文件',
        en: 'Files done',
        kind: 'integer',
        value: (run) => run.filesDone,
      },
      {
        key: 'files_total',
        zh: '文件总数',
        en: 'Files in all',
        kind: 'integer',
        value: (run) => run.filesTotal,
      },
      countColumn('created', 'Created'),
      countColumn('revised', 'Revised'),
      countColumn('older', 'Older'),
      countColumn('unchanged', 'Unchanged'),
      countColumn('question', 'Questions'),
      countColumn('refused', 'Refused'),
      {
        key: 'paths',
        zh: '导入内容',
        en: 'What was given',
        kind: 'text',
        width: 30,
        value: ({ paths }) => paths.join(';') || null,
      },
    ],
    runs,
  );
}

/** The file of /imports?run=…: one row a report, with what became of it and why. */
export function runFilesTable(
  run: Run,
  choice: string,
  files: readonly RunFile[],
  provenance: Provenance,
): FileTable {
  return toFileTable<RunFile>(
    `import-${run.id}`,
    {
      ...provenance,
      title: `第 ${run.id} 次导入的结果`,
      query: [`第 ${run.id} 次导入（${run.startedAt} 开始，${RUN_STATE_WORDS[run.state]}）`, choice],
      definitions: [
        {
          term: '结果 outcome',
          text: Object.entries(OUTCOME_WORDS)
            .map(([key, word]) => `${key} ${word}`)
            .join('；'),
        },
      ],
    },
    [
      { key: 'ordinal', zh: '序号', en: 'Number', kind: 'integer', value: ({ ordinal }) => ordinal },
      { key: 'path', zh: '文件', en: 'File', kind: 'text', width: 40, value: ({ path }) => path },
      { key: 'outcome', zh: '结果', en: 'Outcome', kind: 'text', value: ({ outcome }) => outcome },
      {
        key: 'outcome_label',
        zh: '结果（中文）',
        en: 'Outcome in Chinese',
        kind: 'text',
        value: ({ outcome }) => OUTCOME_WORDS[outcome],
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
        value: ({ unitName }) => unitName,
      },
      { key: 'year', zh: '年度', en: 'Year', kind: 'year', value: ({ year }) => year },
      {
        key: 'report',
        zh: '报告编号',
        en: 'Report',
        kind: 'text',
        value: ({ unitId, year, outcome }) =>
          unitId === null || year === null || outcome === 'refused' || outcome === 'question'
            ? null
            : formatReportId({ unitId, year, revision: null }),
      },
      { key: 'reason', zh: '原因', en: 'Reason', kind: 'text', width: 80, value: ({ reason }) => reason },
    ],
    files,
  );
}
