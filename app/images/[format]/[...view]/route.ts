import { frameSvg } from '../../../../lib/chart/frameSvg';
import { LIGHT } from '../../../../lib/chart/palette';
import { renderPng } from '../../../../lib/chart/renderPng';
import { db } from '../../../../lib/db/client';
import { findDataDate } from '../../../../lib/db/findDataDate';
import type { Both } from '../../../../lib/language/language';
import { say } from '../../../../lib/language/say';
import { readSearchParams } from '../../../../lib/query/readSearchParams';
import { loadAtOneVersion } from '../../../files/loadAtOneVersion';
import { linked } from '../../../linked';
import { originOf } from '../../../originOf';
import {
  answering,
  busyText,
  markInvented,
  notFoundText,
  pngImage,
  svgImage,
  unavailableText,
} from '../../../responses';
import { IMAGE_VIEWS } from '../../imageViews';

interface Context {
  readonly params: Promise<{ readonly format: string; readonly view: readonly string[] }>;
}

const SOURCE: Both = {
  zh: '各机关公布的政府信息公开工作年度报告（自报数据）· 公开年报图谱',
  en: 'annual reports of government bodies on information disclosure (self-reported) · Disclosure Atlas',
};

/** GET /rank.svg, /trend.png, /units/[id].svg and all other pictures: next.config.js sends them here, with the query of their page. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const { format, view: path } = await params;
  const [name = '', id = '', ...rest] = path;
  const view = IMAGE_VIEWS.get(name);
  if (!view || rest.length > 0 || (format !== 'svg' && format !== 'png'))
    return notFoundText(say({ zh: '没有这张图。', en: 'There is no such picture.' }));
  const url = new URL(request.url);
  const { searchParams } = url;
  const loaded = await loadAtOneVersion(async ({ number }) => ({
    number,
    image: await view.load(readSearchParams(searchParams), id),
  }));
  if (loaded === null)
    return busyText(
      say({
        zh: '数据正在导入，一直在变：请稍后再试。',
        en: 'An import is running and the data keep changing: please try again later.',
      }),
    );
  const { number, image } = loaded;
  if (image instanceof Response) return image;
  const { svg } = frameSvg(
    image.drawing,
    {
      title: image.title,
      notes: image.notes,
      source: say(SOURCE),
      date: await findDataDate(db(), image.version),
      version: image.version ?? number,
      link: `${originOf(request.headers, url.origin)}${linked(image.path)}`,
    },
    LIGHT,
  );
  if (format === 'svg') return svgImage(svg);
  const png = await renderPng(await markInvented(svg));
  return png
    ? pngImage(png)
    : unavailableText(
        say({
          zh: '这台服务器没有中文字体，画不出 PNG：请改用 .svg，或请管理员安装字体（例如 Debian 的 fonts-noto-cjk）。',
          en: 'This server has no Chinese font and cannot draw PNG: use .svg, or ask the administrator to install one (fonts-noto-cjk of Debian, for example).',
        }),
      );
});
