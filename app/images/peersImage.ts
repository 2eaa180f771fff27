import { say } from '../../lib/language/say';
import { metricOf } from '../../lib/metrics/catalogue';
import { labelInUnit } from '../../lib/metrics/labelInUnit';
import { FEWEST_PEERS } from '../../lib/result/briefFigures';
import { fewNote } from '../../lib/result/fewNote';
import { peersAnswer } from '../files/peersAnswer';
import { drawChart } from './drawChart';
import type { ImageView } from './imageView';

/** The drawing for half a page, a little wider: its words are few. */
const WIDTH = 720;

/** One of the charts of /units/[id] beside units alike. */
export const peersImage: ImageView = {
  load: async (search, id) => {
    const answer = await peersAnswer(search, id);
    if (answer instanceof Response) return answer;
    const { peers, path, query } = answer;
    const [line] = peers.trend.series;
    const label = labelInUnit(metricOf(query.metric));
    return {
      drawing: drawChart({ kind: 'peers', peers }, WIDTH),
      title: line
        ? say({
            zh: `${line.unit.shortName}历年的${label}，与同类单位`,
            en: `${label} of ${line.unit.shortName} over the years, beside bodies alike`,
          })
        : '',
      notes: [
        say({
          zh: `虚线是同类单位的中位数，浅色带是四分位之间；同类不足 ${FEWEST_PEERS} 家有数的年份不画。竖线是格式或法律变化之处。`,
          en: `Dashed: median of bodies alike; the pale band lies between their quartiles. Years in which fewer than ${FEWEST_PEERS} have a figure are not drawn. Upright lines: form or law changed.`,
        }),
        ...[fewNote(peers.trend)].filter((note) => note !== ''),
      ],
      path,
      version: query.version,
    };
  },
};
