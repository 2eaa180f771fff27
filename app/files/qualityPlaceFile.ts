import { db } from '../../lib/db/client';
import type { FileTable } from '../../lib/export/fileTable';
import { gradesTable } from '../../lib/export/gradesTable';
import type { Provenance } from '../../lib/export/provenance';
import { rulesTable } from '../../lib/export/rulesTable';
import { loadQuality, type QualityPage } from '../../lib/load/loadQuality';
import { ofExpected } from '../../lib/quality/ofExpected';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import { PLACE_PARAMS, placeQuery } from '../../lib/query/placeFields';
import { qualityOf, qualitySearch } from '../../lib/query/qualityQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import { conditionsOf } from './conditionsOf';
import type { FileView } from './fileView';

type Printed = (
  name: string,
  query: readonly string[],
  quality: QualityPage,
  provenance: Provenance,
) => FileTable;

/** One of the smaller tables of /quality as a file, of a place and year. */
const ofPlace = (name: string, anchor: string, print: Printed): FileView => ({
  wide: false,
  load: async ({ search, provenance }) => {
    const query = placeQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, [...PLACE_PARAMS, ...FILE_PARAMS]);
    const quality = await loadQuality(db(), qualityOf(query.data));
    if (!quality) return notFoundText(nothingLoaded());
    const { parent } = query.data;
    if (parent && !quality.parent) return unknownUnit('parent', parent);
    const asked = qualitySearch(quality.query);
    return print(
      `${name}-${quality.query.year}${parent ? `-${parent}` : ''}`,
      [...conditionsOf(quality.parent, asked), ofExpected(quality.findings.evaluated, quality.expected)],
      quality,
      await provenance(`/quality?${asked}#${anchor}`),
    );
  },
});

/** The table of the rules on /quality. */
export const qualityRulesFile = ofPlace('quality-rules', 'rules', (name, query, { rules }, provenance) =>
  rulesTable(name, query, rules, provenance),
);

/** The grades over the years on /quality. */
export const qualityYearsFile = ofPlace('quality-years', 'trend', (name, query, { trend }, provenance) =>
  gradesTable(name, query, trend, provenance),
);
