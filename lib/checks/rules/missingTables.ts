import type { ReportFacts } from './context';

/** Which of tables 2 to 4 were not read, in words; null when all were. */
export const missingTables = ({ editions }: ReportFacts): string | null => {
  const names = ([2, 3, 4] as const).flatMap((table) =>
    editions[`table${table}`] ? [] : [`表${'一二三四'[table - 1]}`],
  );
  return names.length === 0 ? null : `没有读到${names.join('、')}`;
};
