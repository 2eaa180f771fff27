import { db } from '../../../../lib/db/client';
import { findDataDate } from '../../../../lib/db/findDataDate';
import { findSynthetic } from '../../../../lib/db/synthetic/findSynthetic';
import { markSynthetic } from '../../../../lib/export/markSynthetic';
import { SOURCE } from '../../../../lib/export/provenance';
import { FILE_FORMATS, FILE_PARAMS, fileQuery, splitFileParams } from '../../../../lib/query/fileQuery';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { originOf } from '../../../originOf';
import { answering, badRequest, busyText, notFoundText, refusedText } from '../../../responses';
import { today } from '../../../today';
import { FILE_VIEWS } from '../../fileViews';
import { loadAtOneVersion } from '../../loadAtOneVersion';
import { printedFile } from '../../printedFile';
import { tooMany } from '../../tooMany';

interface Context {
  readonly params: Promise<{ readonly format: string; readonly view: readonly string[] }>;
}

/** GET /rank.csv, /units/[id].xlsx and all other twins: next.config.js sends them here, with the query of their page. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const { format: ending, view: path } = await params;
  const [name = '', id = '', ...rest] = path;
  const format = FILE_FORMATS.find((known) => known === ending);
  const view = FILE_VIEWS.get(name);
  if (!format || !view || rest.length > 0) return notFoundText('没有这个文件。');

  const url = new URL(request.url);
  const { searchParams } = url;
  // Next tells its routes the address that it listens at, not the one that was asked for.
  const origin = originOf(request.headers, url.origin);
  const given = splitFileParams(readSearchParams(searchParams));
  const file = fileQuery.safeParse(given.file);
  if (!file.success) return badRequest(file.error, FILE_PARAMS);
  if (file.data.shape === 'wide' && !view.wide)
    return refusedText('参数“shape”不对：这个页面只有 long，一行已是一个单位、一份报告或一个指标。');

  const table = await loadAtOneVersion(({ number }) =>
    view.load({
      search: given.view,
      id,
      shape: file.data.shape,
      provenance: async (page, pinned) => ({
        address: `${origin}${page}`,
        source: SOURCE,
        dataDate: await findDataDate(db(), pinned),
        dataVersion: pinned ?? number,
        accessedOn: today(),
      }),
    }),
  );
  if (table === null) return busyText('数据正在导入，一直在变：请稍后再下载。');
  if (table instanceof Response) return table;
  const refusal = tooMany(table.rows.length, view.narrower);
  if (refusal) return refusal;
  // A file without figures, such as the dictionary, is as true of an invented country.
  const isInvented = table.notes.dataVersion !== null && (await findSynthetic(db())) !== null;
  return printedFile(request, isInvented ? markSynthetic(table) : table, format, file.data);
});
