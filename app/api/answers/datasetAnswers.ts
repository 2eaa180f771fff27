import { z } from 'zod';
import { readCursor } from '../../../lib/api/cursor';
import { getDataset, listCoverage } from '../../../lib/api/endpoints/datasetEndpoints';
import { isProblem } from '../../../lib/api/problems';
import { findDataDate } from '../../../lib/db/findDataDate';
import { countLoaded, findYears } from '../../../lib/db/findLoaded';
import { findSynthetic } from '../../../lib/db/synthetic/findSynthetic';
import { bibtexOf } from '../../../lib/export/bibtexOf';
import { citationOf } from '../../../lib/export/citationOf';
import { coverageTable } from '../../../lib/export/coverageTable';
import { jsonRows } from '../../../lib/export/jsonRows';
import { markNotes } from '../../../lib/export/markSynthetic';
import { SOURCE } from '../../../lib/export/provenance';
import { loadCoverage } from '../../../lib/load/loadCoverage';
import { today } from '../../today';
import { answer } from '../answer';
import { unknownUnits } from '../unknownUnits';

const coverageKey = z.tuple([z.string(), z.int()]);

export const DATASET_ANSWERS = [
  answer(getDataset, async ({ db, version, origin }) => {
    const [loaded, years, dataDate, invented] = await Promise.all([
      countLoaded(db),
      findYears(db),
      findDataDate(db),
      findSynthetic(db),
    ]);
    const plain = {
      title: '政府信息公开工作年度报告数据集',
      address: `${origin}/data`,
      dataDate,
      dataVersion: version.number,
      accessedOn: today(),
      source: SOURCE,
    };
    const notes = invented === null ? plain : markNotes(plain);
    return {
      data: {
        name: '公开年报图谱',
        reports: loaded.reports,
        units: loaded.units,
        numbers: loaded.figures,
        findings: loaded.findings,
        years,
        source: notes.source,
        cite: citationOf(notes),
        bibtex: bibtexOf(notes),
        openapi: `${origin}/api/v1/openapi.json`,
        documentation: `${origin}/api`,
      },
    };
  }),
  answer(listCoverage, async ({ db, origin, version }, _, { limit, cursor, ...query }) => {
    const problem = await unknownUnits(db, query);
    if (problem) return problem;
    const read = readCursor(coverageKey, cursor);
    if (isProblem(read)) return read;
    const { coverage } = await loadCoverage(db, { ...query, page: 1 }, today());
    const all = coverage.rows.flatMap(({ unit, cells }) => cells.map((cell) => ({ unit, cells: [cell] })));
    const { after } = read;
    // A unit that is gone since the last page cannot be found again: the rest starts over from the first row.
    const start = after
      ? all.findIndex(({ unit, cells }) => unit.id === after[0] && cells[0]?.year === after[1]) + 1
      : 0;
    const rows = all.slice(start, start + limit);
    const last = start + limit < all.length ? rows.at(-1) : undefined;
    const table = coverageTable(
      'coverage',
      [],
      { rows },
      {
        address: origin,
        source: SOURCE,
        dataDate: null,
        dataVersion: version.number,
      },
    );
    return {
      rows: jsonRows(table),
      end: last?.cells[0] ? [last.unit.id, last.cells[0].year] : null,
    };
  }),
];
