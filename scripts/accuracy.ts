/**
 * Measures the reader against reports whose figures a person has read; started by run.js.
 *
 *   npm run accuracy [-- FOLDER] [--json]
 *
 * FOLDER has `reports/` and `truth/NAME.tsv`, or documents with `NAME.tsv` beside each; without it, the corpus beside
 * the project. `GLUED-CELLS.tsv` in FOLDER lists what may be claimed for cells that the truth calls unreadable.
 * Prints a table per report and per layout; exits 1 on any wrong cell, or when there is nothing to measure.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { parseTruth } from '../lib/checks/parseTruth';
import { readFile } from '../lib/checks/readFile';
import { type Score, score, settledIn, type Truth } from '../lib/checks/score';

/** Layouts of the corpus, from its README; another report is called after its file's ending. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'liunan-district-2023': 'one-cell-per-line',
  'huaian-city-2024': 'pdf',
  'hongze-district-2023': 'pdf',
  'shanghai-office-2025': 'markdown-torn',
  'shuyang-county-2025': 'markdown-per-row',
  'shuyang-ndrc-2023': 'html',
  'synthetic-ceshi-city-2025': 'html',
  'pingtan-2019': 'glued',
  'pingtan-2021': 'glued',
  'pingtan-2023': 'glued',
  'pingtan-2025': 'glued',
  'pingtan-local-tax-2013': 'prose-only',
};
/** Reports without any figure of the form: whatever is claimed in them is wrong. */
const WITHOUT_FIGURES: readonly string[] = ['pingtan-local-tax-2013'];

interface Case {
  readonly name: string;
  readonly path: string;
  readonly truth: Truth;
}

interface Measured extends Score {
  readonly name: string;
  readonly layout: string;
  readonly settled: number;
  readonly status: string;
  readonly reason: string | null;
}

function mayBeIn(folder: string, name: string): ReadonlyMap<string, readonly string[]> {
  const path = join(folder, 'GLUED-CELLS.tsv');
  if (!existsSync(path)) return new Map();
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const rows = lines.map((line) => line.split('\t')).filter(([file]) => file === name);
  return new Map(rows.map(([, key = '', , , value = '']) => [key, [value]]));
}

const nameOf = (file: string): string => basename(file, extname(file));

/** The documents of a folder that have a truth; the others by name. */
function findCases(folder: string): { readonly cases: readonly Case[]; readonly without: readonly string[] } {
  const inParts = existsSync(join(folder, 'reports'));
  const documents = inParts ? join(folder, 'reports') : folder;
  const truths = inParts ? join(folder, 'truth') : folder;
  const files = readdirSync(documents)
    .filter((file) => extname(file) !== '.tsv' && statSync(join(documents, file)).isFile())
    .sort();
  const all = files.map((file) => {
    const name = nameOf(file);
    const path = join(documents, file);
    const truthPath = join(truths, `${name}.tsv`);
    const truth = existsSync(truthPath)
      ? parseTruth(readFileSync(truthPath, 'utf8'), mayBeIn(folder, name))
      : new Map();
    return { name, path, truth };
  });
  const hasTruth = ({ name, truth }: Case): boolean => truth.size > 0 || WITHOUT_FIGURES.includes(name);
  return {
    cases: all.filter(hasTruth),
    without: all.filter((one) => !hasTruth(one)).map(({ name }) => name),
  };
}

async function measure({ name, path, truth }: Case): Promise<Measured> {
  const outcome = await readFile(basename(path), readFileSync(path));
  return {
    name,
    layout: LAYOUTS[name] ?? extname(path).slice(1),
    settled: settledIn(truth),
    status: outcome.status,
    reason: outcome.reason,
    ...score(outcome.cells, truth),
  };
}

type Tally = Readonly<Record<'settled' | 'right' | 'open' | 'wrong', number>>;
const tallyOf = (of: readonly Measured[]): Tally => ({
  settled: of.reduce((sum, { settled }) => sum + settled, 0),
  right: of.reduce((sum, { right }) => sum + right, 0),
  open: of.reduce((sum, { open }) => sum + open, 0),
  wrong: of.reduce((sum, { wrong }) => sum + wrong.length, 0),
});
const share = ({ settled, right }: Tally): string =>
  settled === 0 ? '–' : `${((100 * right) / settled).toFixed(2)} %`;

function printTable(title: string, groups: ReadonlyMap<string, readonly Measured[]>): void {
  const table = new Table({
    head: [title, 'settled', 'right', 'wrong', 'open', 'right %'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  });
  const rows = [...groups, ['Σ', [...groups.values()].flat()] as const];
  for (const [name, members] of rows) {
    const tally = tallyOf(members);
    table.push([name, tally.settled, tally.right, tally.wrong, tally.open, share(tally)]);
  }
  console.log(table.toString());
}

function print(measured: readonly Measured[], without: readonly string[]): void {
  printTable('report', new Map(measured.map((one) => [`${one.name} (${one.layout}, ${one.status})`, [one]])));
  const layouts = new Set(measured.map(({ layout }) => layout));
  printTable(
    'layout',
    new Map([...layouts].map((layout) => [layout, measured.filter((one) => one.layout === layout)])),
  );
  for (const { name, reason } of measured) if (reason !== null) console.log(`${name}：${reason}`);
  if (without.length > 0) console.log(`没有标准答案，未计 / no truth, not measured: ${without.join(', ')}`);
  for (const { name, wrong } of measured) {
    for (const { key, read, truth } of wrong) console.log(`✗ ${name} ${key}: read ${read}, truth ${truth}`);
  }
}

const { values: options, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? join(process.cwd(), '../shared/corpus');

if (!existsSync(folder)) {
  console.error(`没有这个文件夹：${folder}。请给出一个含 reports/ 和 truth/ 的文件夹。`);
  console.error(`No such folder: ${folder}. Give one that holds reports/ and truth/.`);
  process.exitCode = 1;
} else {
  const { cases, without } = findCases(folder);
  const measured: Measured[] = [];
  for (const one of cases) measured.push(await measure(one));
  if (options.json) console.log(JSON.stringify({ reports: measured, without }));
  else print(measured, without);
  if (cases.length === 0) {
    console.error(
      '这个文件夹里没有带标准答案（NAME.tsv）的报告。 / No report with a truth file (NAME.tsv) here.',
    );
  }
  if (cases.length === 0 || measured.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
}
