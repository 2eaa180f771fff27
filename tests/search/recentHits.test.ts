import type { Hit } from '../../app/_components/readHits';
import { recentHits, rememberHit } from '../../app/_components/recentHits';
import { inLanguage } from '../../lib/language/inLanguage';
import type { Language } from '../../lib/language/language';

/** What a browser keeps of a site. */
const kept = new Map<string, string>();
beforeEach(() => kept.clear());
beforeAll(() => {
  Object.assign(globalThis, {
    window: {
      localStorage: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
        removeItem: (name: string) => void kept.delete(name),
      },
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

const inIt = <Result>(language: Language, work: () => Result): Result =>
  inLanguage({ language, address: '/' }, work);
const REAL: Hit = { kind: 'unit', id: '450204', label: '柳南区', detail: '柳州市 · 县级' };
const INVENTED: Hit = { kind: 'unit', id: '900101', label: '示范区', detail: '示范市 · 县级' };
const METRIC: Hit = { kind: 'metric', id: 'open_rate', label: '公开率', detail: '' };
const idsOf = (country: string | null, language: Language = 'zh'): readonly string[] =>
  inIt(language, () => recentHits(country).map(({ id }) => id));

describe('recentHits', () => {
  test('has what was chosen, newest first, each once, eight at most', () => {
    for (const hit of [REAL, METRIC, REAL]) rememberHit('real', hit);
    expect(recentHits('real')).toEqual([REAL, METRIC]);
    for (let i = 0; i < 20; i += 1) rememberHit('real', { ...REAL, id: String(i) });
    expect(idsOf('real')).toEqual(['19', '18', '17', '16', '15', '14', '13', '12']);
  });

  test('offers what was chosen in one language in that language only', () => {
    inIt('zh', () => rememberHit('real', REAL));
    inIt('en', () => rememberHit('real', { ...METRIC, label: 'Disclosure rate' }));
    expect([idsOf('real', 'zh'), idsOf('real', 'en')]).toEqual([['450204'], ['open_rate']]);
  });

  test('offers bodies of an invented country in that country only', () => {
    rememberHit('real', REAL);
    rememberHit('invented-1-60-2018-2024', INVENTED);
    expect(idsOf('real')).toEqual(['450204']);
    expect(idsOf('invented-1-60-2018-2024')).toEqual(['900101']);
    expect(idsOf('invented-2-60-2018-2024')).toEqual([]);
  });

  test('keeps and offers nothing while the country is not known', () => {
    rememberHit('real', REAL);
    rememberHit(null, METRIC);
    expect([idsOf(null), idsOf('real')]).toEqual([[], ['450204']]);
  });

  test('offers nothing of former days, when all was one, and throws it away', () => {
    kept.set('atlas.recent', JSON.stringify([INVENTED]));
    expect(idsOf('real')).toEqual([]);
    rememberHit('real', REAL);
    expect([...kept.keys()]).toEqual(['atlas.recent.real.zh']);
  });

  test.each(['{', '"text"', '[{"kind":"unit"}]'])('takes %s in the store for nothing', (text) => {
    kept.set('atlas.recent.real.zh', text);
    expect(idsOf('real')).toEqual([]);
  });
});
