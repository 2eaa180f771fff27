import { db } from '../../lib/db/client';
import { say } from '../../lib/language/say';
import { loadQuality } from '../../lib/load/loadQuality';
import { QUALITY_PARAMS, qualityQuery, qualitySearch } from '../../lib/query/qualityQuery';
import { badRequest, notFoundText, nothingLoaded, unknownUnit } from '../responses';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';
import { placeWords } from './placeWords';

/** The grades of the reports year by year: the chart of /quality with the same parameters. */
export const qualityImage: ImageView = {
  load: async (search) => {
    const query = qualityQuery.safeParse(search);
    if (!query.success) return badRequest(query.error, QUALITY_PARAMS);
    const quality = await loadQuality(db(), query.data);
    if (!quality) return notFoundText(nothingLoaded());
    const { parent, trend } = quality;
    if (query.data.parent && !parent) return unknownUnit('parent', query.data.parent);
    const [from, to] = [trend.years[0], trend.years.at(-1)];
    if (from === undefined)
      return notFoundText(
        say({
          zh: '所选范围内还没有核对过的报告。',
          en: 'No report here has been checked yet.',
        }),
      );
    const place = placeWords(parent, query.data);
    return {
      drawing: drawChart({ kind: 'grades', grades: trend }),
      title: say({
        zh: `历年报告的核对等级：${place}，${from}–${to} 年`,
        en: `Grades of the reports checked, ${from}–${to}: ${place}`,
      }),
      notes: [
        say({
          zh: '等级只数一份报告里的错误和需核对之处，不是公开程度的评分。',
          en: 'A grade counts the errors and the points to be verified in one report; it is no score of openness.',
        }),
      ],
      path: `/quality?${qualitySearch(quality.query)}`,
    };
  },
};
