import type { StoredLocalFigure } from '../../../lib/db/findStoredReport';
import { say } from '../../../lib/language/say';
import type { StatisticsEdition } from '../../../lib/metrics/types';
import { FileLinks } from '../../_components/FileLinks';
import { LocalTable } from './LocalTable';
import type { OfficialCells } from './OfficialCell';
import { Table2014 } from './Table2014';

interface Props {
  readonly edition: StatisticsEdition | null;
  readonly cells: OfficialCells;
  readonly local: readonly StoredLocalFigure[];
  readonly reportId: string;
}

/** The statistics table of a report on 2018 or before; nothing for later ones. */
export function StatisticsSection({ edition, cells, local, reportId }: Props) {
  if (edition === null) return null;
  if (edition === '2014') {
    return (
      <>
        <h2>
          {say({
            zh: '政府信息公开情况统计表（2014 年版）',
            en: 'Statistics table on information disclosure (form of 2014)',
          })}
        </h2>
        <Table2014 cells={cells} />
      </>
    );
  }
  return (
    <>
      <h2>
        {say({
          zh: '政府信息公开情况统计表（地方格式）',
          en: 'Statistics table on information disclosure (form of the place)',
        })}
      </h2>
      <p className="small">
        {say({
          zh: `2019 年以前的地方统计表，照原表列出，不与其他地方比较；其中 ${cells.byKey.size} 项与全国统计表同义，也进入趋势图（虚线，须注明）。`,
          en: `A statistics table of the place from before 2019, as printed and compared with no other place; ${cells.byKey.size} of its figures mean the same as those of the national form and stand in trends too (dashed, with a note). `,
        })}
        <FileLinks
          path={`/reports/${reportId}/local`}
          label={say({ zh: '下载本表', en: 'Download this table' })}
        />
      </p>
      <LocalTable figures={local} />
    </>
  );
}
