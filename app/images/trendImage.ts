import { LIGHT } from '../../lib/chart/palette';
import { trendFrames } from '../../lib/chart/trendFrames';
import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadTrend } from '../../lib/load/loadTrend';
import { columnLabel } from '../../lib/metrics/columnLabel';
import { TREND_PARAMS, trendQuery, trendSearch } from '../../lib/query/trendQuery';
import { fewNote } from '../../lib/result/fewNote';
import { ofFew } from '../../lib/result/ofFew';
import { isFramed, trendMixtures } from '../../lib/result/trend';
import { shownUnit } from '../../lib/result/trendMode';
import { tooNew } from '../files/tooNew';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The chart of /trend with the same parameters. */
export const trendImage: ImageView = {
  load: async (search) => {
    const query = trendQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, TREND_PARAMS);
    const late = await tooNew(query.data.version);
    if (late) return late;
    const trend = await loadTrend(db(), query.data);
    if (!trend) return notFoundText(nothingLoaded());
    if (trend.unknown.length > 0) return unknownUnit('unit', trend.unknown.join('、'));
    const { metric, applicant, from, to } = trend.query;
    const { label, labelEn } = columnLabel(metric, applicant);
    const measured = shownUnit(trend.query);
    const title = ofFew(
      trend.series.map(({ unit }) => unit),
      { zh: `${label}（${measured}）`, en: `${labelEn} (${measured})` },
    );
    return {
      drawing: isFramed(trend) ? trendFrames(trend, LIGHT) : drawChart({ kind: 'trend', trend }),
      title: say({ zh: `${title.zh}，${from}–${to} 年`, en: `${title.en}, ${from}–${to}` }),
      notes: [
        say({
          zh: '竖线是格式或法律变化之处；虚线表示前后口径须注明；断开表示没有数或不可接续。',
          en: 'Upright lines: the form or the law changed. Dashed: compare with a note. Gaps: no figure, or figures that do not compare.',
        }),
        ...[fewNote(trend)].filter((note) => note !== ''),
        ...trendMixtures(trend),
      ],
      path: `/trend?${trendSearch(trend.query)}`,
      version: query.data.version,
    };
  },
};
