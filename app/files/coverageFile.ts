import { db } from '../../lib/db/client';
import { coverageTable } from '../../lib/export/coverageTable';
import { loadCoverage } from '../../lib/load/loadCoverage';
import { COVERAGE_PARAMS, coverageQuery, coverageSearch } from '../../lib/query/coverageQuery';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { badRequest, unknownUnit } from '../responses';
import { today } from '../today';
import type { FileView } from './fileView';

/** /coverage as a file: all pages of it. */
export const coverageFile: FileView = {
  wide: false,
  narrower: {
    zh: '选上级（parent）、级别（level）或几个年度（from、to），或到 /data 下载全部数据',
    en: 'choose a place (parent), a level (level) or some years (from, to), or take the whole data set at /data',
  },
  load: async ({ search, provenance }) => {
    const query = coverageQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...COVERAGE_PARAMS, ...FILE_PARAMS]);
    const page = await loadCoverage(db(), query.data, today());
    const { parent } = query.data;
    if (parent && !page.parent) return unknownUnit('parent', parent);
    const asked = coverageSearch({ ...query.data, page: 1 });
    const conditions = asked === '' ? [] : asked.split('&').map(decodeURIComponent);
    return coverageTable(
      `coverage${parent ? `-${parent}` : ''}`,
      [`范围：${page.parent?.name ?? '全国'}`, ...conditions],
      page.coverage,
      await provenance(asked === '' ? '/coverage' : `/coverage?${asked}`),
    );
  },
};
