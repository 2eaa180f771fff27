import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      scope: z.string().optional(),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
    }),
  ),
});

test('the bill of materials names what runs in production, with hashes, and nothing of the tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-sbom-'));
  try {
    const file = join(folder, 'sbom.json');
    const { status, stdout } = spawnSync(process.execPath, ['scripts/run.js', 'sbom', file], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const { components } = bill.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(stdout).toContain(`${components.length} 个软件包`);
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['next', 'react', 'pg', 'parse5', 'echarts', 'zod']));
    for (const name of ['jest', 'playwright-core', '@biomejs/biome']) expect(names).not.toContain(name);
    const next = components.find(({ name }) => name === 'next');
    expect(next?.hashes?.map(({ alg }) => alg)).toEqual(['SHA-512']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
