import { counted } from '../../lib/language/counted';
import { inLanguage } from '../../lib/language/inLanguage';
import { languageNow } from '../../lib/language/languageNow';
import { listed } from '../../lib/language/listed';
import { say } from '../../lib/language/say';
import { spoken } from '../../lib/language/spoken';
import { METRICS } from '../../lib/metrics/catalogue';
import { formatUnit, MISSING_WORDS } from '../../lib/metrics/formatValue';
import { noteOf } from '../../lib/metrics/noteOf';
import { describeProblem } from '../../lib/query/describeProblem';
import { RANK_PARAMS, rankQuery } from '../../lib/query/rankQuery';

const inEnglish = <Result>(work: () => Result): Result => inLanguage({ language: 'en', address: '/' }, work);

describe('say', () => {
  test('is Chinese where nobody asked', () => {
    expect(languageNow()).toBe('zh');
    expect(say({ zh: '空白', en: 'blank' })).toBe('空白');
  });

  test('speaks the language of its own answer, however long that takes, beside others', async () => {
    const later = async (): Promise<string> => {
      await new Promise((done) => setTimeout(done, 5));
      return say({ zh: '甲', en: 'A' });
    };
    const [english, chinese] = await Promise.all([inEnglish(later), later()]);
    expect([english, chinese]).toEqual(['A', '甲']);
  });
});

describe('spoken', () => {
  test('says its names in the language in which they are read, not in that in which they were made', () => {
    const names = inEnglish(() => spoken({ error: { zh: '错误', en: 'error' } }));
    expect(names.error).toBe('错误');
    expect(inEnglish(() => Object.entries(names))).toEqual([['error', 'error']]);
  });
});

describe('words of the form', () => {
  test('name what is missing, and units', () => {
    expect(MISSING_WORDS.not_asked).toBe('该版未设');
    expect(inEnglish(() => [MISSING_WORDS.not_reported, formatUnit('万元'), formatUnit(null)])).toEqual([
      'not reported',
      '10,000 yuan',
      'unit not printed',
    ]);
  });

  test.each(METRICS.filter(({ note }) => note !== undefined))(
    'say in English what must be known of $key',
    (metric) => {
      expect(inEnglish(() => noteOf(metric))).toMatch(/^[^一-龥]+$/);
    },
  );

  test('say what is wrong with an address', () => {
    const problem = (): readonly string[] => {
      const { error } = rankQuery.safeParse({ year: '23', wrong: '1' });
      return error ? describeProblem(error, RANK_PARAMS) : [];
    };
    expect(problem()[0]).toBe('参数“year”不对：应为四位年份，例如 2023。');
    expect(inEnglish(problem)).toEqual([
      'The parameter “year” is wrong: it should be a year of four digits such as 2023.',
      `Unknown parameter “wrong”. Those of this page are ${RANK_PARAMS.join(', ')}.`,
    ]);
  });
});

describe('lists and counts', () => {
  test('are written as each language does', () => {
    expect(listed(['甲', '乙'])).toBe('甲、乙');
    expect(inEnglish(() => listed(['A', 'B']))).toBe('A, B');
    expect([counted(1, 'report'), counted(1234, 'report'), counted(0, 'body', 'bodies')]).toEqual([
      '1 report',
      '1,234 reports',
      '0 bodies',
    ]);
  });
});
