import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { connect } from '../../lib/db/client';
import { freePort } from '../../lib/db/embeddedPostgres';
import { loadBaseData } from '../../lib/db/loadBaseData';
import { migrate } from '../../lib/db/migrate';
import { openToWeb } from '../../lib/db/webRole';
import { runImport } from '../../lib/run/importFiles';
import { registerUnits } from '../../lib/run/registerUnits';
import { startWebServer } from '../../lib/run/webServer';
import { urlOfDatabase, withAdmin } from './freshDatabase';

/** A field that a stranger fills, by the word that its text carries through all pages. */
export const FIELDS = [
  'title',
  'issuer',
  'narrative',
  'cell',
  'file',
  'address',
  'citation',
  'unit',
  'short',
  'alias',
  'question',
] as const;
export type Field = (typeof FIELDS)[number];

/** Markup that runs a script in whatever place it is put, if anything lets it. `ran` is the browser's trap. */
export const attack = (field: Field): string =>
  `xss-${field}'"></title></textarea></script><script>ran('${field}')</script><img src=x onerror=ran('${field}')><svg onload=ran('${field}')>`;
/** The same without a slash, for the name of a file. */
const inName = (field: Field): string => `xss-${field}'"><img src=x onerror=ran('${field}')>`;

const UNIT = '900001';

const units = () =>
  stringify(
    [
      {
        id: UNIT,
        name: `示例市民政局${attack('unit')}`,
        short_name: `示例民政${attack('short')}`,
        type: 'city_dept',
        level: 'city',
        region_code: '',
        parent_id: '',
        valid_from: '',
        valid_to: '',
        aliases: attack('alias').replaceAll(';', ''),
      },
      {
        id: '900002',
        name: '示例市柳南区人民政府',
        short_name: '示例柳南',
        type: 'county_gov',
        level: 'county',
        region_code: '',
        parent_id: '',
        valid_from: '',
        valid_to: '',
        aliases: '',
      },
    ],
    { header: true },
  );

const figures = (unit: string) =>
  ['t3_new_total', 't3_new_natural', 't2_licence_decisions', 't2_penalty_decisions'].map((key, i) => ({
    unit,
    year: 2023,
    key,
    raw: i === 2 ? `12${attack('cell')}` : String(i + 3),
    title: `示例市民政局2023年政府信息公开工作年度报告${attack('title')}`,
    issuer: `示例市民政局${attack('issuer')}`,
    source_url: `https://www.example.gov.cn/"><script>ran('address')</script>xss-address`,
    citation: `示例市民政局：${attack('citation')}`,
  }));

/** Escaped, so that a reader of pages finds it as text. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page whose text is markup: its title, its issuer, its sentences, its cells. */
function page(sample: string, issuer: string): string {
  const lines = sample
    .replaceAll('柳州市柳南区人民政府', issuer)
    .split('\n')
    .map((line, i) => {
      const text = escaped(line);
      if (i === 2) return `<p>${text} ${escaped(attack('issuer'))}</p>`;
      // Within a sentence that has figures, and in each of them.
      if (line.length > 60)
        return `<p>${text.replaceAll(/[,，]/g, (comma) => `${escaped(attack('narrative'))}${comma}`)}</p>`;
      return `<p>${text === '22' ? `22${escaped(attack('cell'))}` : text}</p>`;
    });
  return `<html><head><title>${escaped(attack('title'))}</title><meta name="Url" content="https://www.example.gov.cn/x'&quot;&gt;xss-address"></head><body>${lines.join('\n')}</body></html>`;
}

/** A served site in whose database every text that a stranger may write tries to run a script. */
export interface HostileSite {
  readonly address: string;
  readonly unit: string;
  /** Ids of reports, as addresses have them. */
  readonly reports: readonly string[];
  close(): Promise<void>;
}

/** `server`: a database server to make a database on; `folder`: for files; `sample`: the text of a real report. */
export async function openHostileSite(server: string, folder: string, sample: string): Promise<HostileSite> {
  const given = join(folder, 'hostile');
  mkdirSync(given, { recursive: true });
  writeFileSync(join(folder, 'units.csv'), units());
  writeFileSync(join(given, `${inName('file')}.csv`), stringify(figures(UNIT), { header: true }));
  writeFileSync(join(given, `${inName('file')}.html`), page(sample, '示例市柳南区人民政府'));
  // Whose it is, is asked: the name as printed stands in the question.
  writeFileSync(
    join(given, 'question.csv'),
    stringify(figures(`示例市无此局${attack('question')}`), { header: true }),
  );
  writeFileSync(join(given, `refused ${inName('file')}.txt`), attack('title'));

  const name = `atlas_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const url = urlOfDatabase(server, name);
  await migrate(url);
  const db = connect(url);
  await loadBaseData(db);
  const problem = await registerUnits(db, join(folder, 'units.csv'));
  if (problem !== null) throw new Error(problem);
  await runImport(db, [given]);
  const reports = await db.report.findMany({ select: { unitId: true, year: true } });
  await db.$disconnect();
  const web = startWebServer(await freePort(), (await openToWeb(url)).url, '.data/site');
  await web.ready;
  return {
    address: web.address,
    unit: UNIT,
    reports: reports.map(({ unitId, year }) => `${unitId}-${year}`),
    close: async () => {
      await web.stop();
      await withAdmin(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
