import { toDictionary } from '../../lib/dictionary/toDictionary';

const entries = toDictionary();
const entryOf = (key: string) => {
  const entry = entries.find((known) => known.key === key);
  if (!entry) throw new Error(`no ${key}`);
  return entry;
};

describe('toDictionary', () => {
  test.each(entries.map(({ key }) => key))('%s has a definition, a unit, a form and its breaks', (key) => {
    const entry = entryOf(key);
    expect(entry.definition).toMatch(/。$/);
    expect(entry.unit).not.toBe('');
    expect(entry.editions.length).toBeGreaterThan(0);
    expect(entry.comparisons.map(({ year }) => year)).toEqual(
      expect.arrayContaining(
        entry.editions.includes('2014') && entry.kind === 'reported' ? [2019] : [2019, 2021],
      ),
    );
  });

  // Articles as DOMAIN names them, typed in.
  test.each([
    ['t3_new', '第27–31条'],
    ['t3_partial', '第37条'],
    ['t3_refused_internal_affairs', '第16条第1款'],
    ['t3_notproc_mass_repeat', '第35条'],
    ['t3_other_unpaid_fee', '第42条'],
    ['t2_licence_decisions', '第二十条第（五）项'],
    ['t2_fee_amount', '第二十条第（八）项'],
    ['t3_carried_in', ''],
    ['open_rate', ''],
    ['s3_received_total', ''],
  ])('the article of %s is “%s”', (key, article) => {
    expect(entryOf(key).article).toBe(article);
  });

  test.each([
    ['t3_new', [2019, 'note'], [2021, 'same']],
    ['t3_carried_in', [2019, 'not_comparable'], [2021, 'same']],
    ['t2_fee_amount', [2019, 'not_comparable'], [2021, 'not_comparable']],
    ['t4_recon_total', [2019, 'note'], [2021, 'same'], [2024, 'note']],
    ['s3_reply_refused', [2019, 'not_comparable']],
    ['s3_received_total', [2019, 'note']],
  ] as const)('%s compares over the breaks as the crosswalk says', (key, ...breaks) => {
    expect(entryOf(key).comparisons.map(({ year, comparability }) => [year, comparability])).toEqual(breaks);
  });

  test('warns of small denominators for every ratio and for no count', () => {
    const warned = entries.filter(({ pitfalls }) => pitfalls.some((pitfall) => pitfall.includes('分母')));
    expect(warned.map(({ kind }) => kind)).toEqual(
      entries.filter(({ kind }) => kind === 'ratio').map(({ kind }) => kind),
    );
  });
});
