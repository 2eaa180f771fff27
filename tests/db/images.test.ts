import { GET } from '../../app/images/[format]/[...view]/route';
import { IMAGE_VIEWS } from '../../app/images/imageViews';
import { addressIn } from '../../lib/language/addresses';
import { inLanguage } from '../../lib/language/inLanguage';
import type { Language } from '../../lib/language/language';
import { importFiles } from '../../lib/run/importFiles';
import { type FreshDatabase, freshDatabase } from '../setup/freshDatabase';

jest.setTimeout(120_000);

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await importFiles(fresh.db, ['prisma/sample']);
  process.env.DATABASE_URL = fresh.url;
});
afterAll(() => fresh.drop());

/** Of every view that has one: an id, a query, and the page that the picture leads to. */
const ASKED: Readonly<Record<string, readonly [id: string, search: string, page: string]>> = {
  rank: ['', 'year=2023', '/rank?'],
  trend: ['', '', '/trend?'],
  outcomes: ['', 'year=2023', '/outcomes?'],
  compare: ['', 'unit=321300&unit=320800&year=2024', '/compare?'],
  scatter: ['', 'year=2023', '/scatter?'],
  region: ['450200', '', '/regions/450200'],
  tiles: ['', '', '/?'],
  coverage: ['', '', '/coverage?'],
  quality: ['', 'year=2023&parent=450200&level=county', '/quality?'],
  rule: ['T3-04', 'parent=450200', '/quality/T3-04?parent=450200'],
  unit: ['450204', '', '/units/450204'],
  'unit-peers': ['Z-3501-pingtan', 'metric=t2_licence_decisions', '/units/Z-3501-pingtan'],
};

async function pictureOf(
  view: string,
  search: string,
  language: Language,
  format = 'svg',
): Promise<Response> {
  const [id = ''] = ASKED[view] ?? [];
  const path = id === '' ? [view] : [view, id];
  return await inLanguage({ language, address: `/${view}.${format}` }, () =>
    GET(new Request(`http://localhost/${view}.${format}?${search}`), {
      params: Promise.resolve({ format, view: path }),
    }),
  );
}

test('every view with a picture is asked for', () => {
  expect(Object.keys(ASKED).toSorted()).toEqual([...IMAGE_VIEWS.keys()].toSorted());
});

describe.each(Object.entries(ASKED))('the picture of %s', (view, [, search, page]) => {
  test.each([
    ['zh', '来源：', /数据截至 \d{4}-\d\d-\d\d/],
    ['en', 'Source: ', /data as of \d{4}-\d\d-\d\d/],
  ] as const)('has title, source, day and link (%s)', async (language, source, day) => {
    const response = await pictureOf(view, search, language);
    const svg = await response.text();
    expect([response.status, svg.slice(0, 5)]).toEqual([200, '<svg ']);
    expect(svg).toMatch(/<title>[^<]{6,}<\/title>/);
    const words = svg.replaceAll(/<\/text><text [^>]*>/g, '').replaceAll('&amp;', '&'); // lines are wrapped
    expect(words).toContain(source);
    expect(words).toMatch(day);
    expect(words).toContain(`http://localhost${addressIn(language, page)}`);
  });
});

describe('a picture of quality', () => {
  test('says whose reports it counts, in both languages', async () => {
    const search = 'parent=450200&level=county';
    expect(await (await pictureOf('quality', search, 'zh')).text()).toMatch(
      /历年报告的核对等级：柳州市及其下级，县级单位，\d{4}–\d{4} 年/,
    );
    expect(await (await pictureOf('rule', search, 'en')).text()).toMatch(
      /Share of reports that fail T3-04, \d{4}–\d{4}: 柳州市 and below, County bodies/,
    );
    const everywhere = await (await pictureOf('rule', '', 'en')).text();
    expect(everywhere).toContain('all places');
    expect(everywhere).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test.each([
    ['quality', 'parent=nobody', 400, 'nobody'],
    ['quality', 'years=2023', 400, 'years'],
    ['rule', 'parent=nobody', 400, 'nobody'],
    ['rule', 'years=2023', 400, 'years'],
    ['quality', 'type=xpcc', 404, '还没有核对过'],
    ['rule', 'type=xpcc', 404, '还没有按这条规则核对过'],
  ])('%s?%s is refused in words', async (view, search, status, words) => {
    const response = await pictureOf(view, search, 'zh');
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});
