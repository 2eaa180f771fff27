/**
 * Measures the speed of the product, each figure as a ratio to a baseline of the same run (docs/performance.md); started by run.js.
 *
 *   npm run bench [-- --size small|medium|national|vast --json] [CASE…]
 *
 * Without names all cases of tests/bench/cases.ts. `national` makes a country of 10 million figures in .data/bench and keeps it. Prints one
 * table, or with --json one object; exits 0 whatever it measures, and 1 when something cannot be measured.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Measured, SIZES, type Size } from '../tests/bench/benchCase';
import { CASES } from '../tests/bench/cases';
import { formatMeasured, isHeld } from '../tests/bench/formatMeasured';

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: 'small' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const isSize = (text: string): text is Size => text in SIZES;

async function main(): Promise<number> {
  const { size, json } = values;
  if (!isSize(size)) {
    console.error(`--size 应为 ${Object.keys(SIZES).join('、')}，给出的是“${size}”。`);
    return 1;
  }
  const unknown = positionals.find((name) => !CASES.some((one) => one.name === name));
  if (unknown !== undefined) {
    console.error(`没有叫“${unknown}”的测量：有 ${CASES.map(({ name }) => name).join('、')}。`);
    return 1;
  }
  const all: Measured[] = [];
  for (const one of CASES) {
    if (positionals.length > 0 && !positionals.includes(one.name)) continue;
    if (process.stderr.isTTY) process.stderr.write(`${one.name} … `);
    all.push(...(await one.run(size)));
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    json
      ? JSON.stringify({ date, size, machine, results: all.map((one) => ({ ...one, held: isHeld(one) })) })
      : `${date}, ${size}, ${machine}\n${formatMeasured(all)}`,
  );
  return 0;
}

process.exitCode = await main();
process.exit();
