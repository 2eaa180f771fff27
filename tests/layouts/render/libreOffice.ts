import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomOf } from '../../../lib/synth/random';
import { IN_CELLS, type Layout, PAGED } from '../layout';
import type { Part } from '../parts';
import { HTML_CLEAN } from './html';
import { docxOf } from './office';

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

type Source = 'docx' | 'html';

async function sourceOf(parts: readonly Part[], source: Source): Promise<string | Uint8Array> {
  return source === 'docx' ? docxOf(parts) : HTML_CLEAN.render(parts, randomOf(1));
}

/** Converts all reports in one start of LibreOffice, which takes seconds; a report it could not convert is left out. */
async function convert(
  reports: readonly (readonly Part[])[],
  source: Source,
  target: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-office-'));
  try {
    const names = await Promise.all(
      reports.map(async (parts, i) => {
        const path = join(folder, `${i}.${source}`);
        writeFileSync(path, await sourceOf(parts, source));
        return path;
      }),
    );
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const filter = source === 'html' ? ['--infilter=HTML (StarWriter)'] : [];
    const out = join(folder, 'out');
    spawnSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      ...filter,
      '--convert-to',
      target,
      '--outdir',
      out,
      ...names,
    ]);
    const extension = target.replace(/:.*/, '');
    return new Map(
      reports.flatMap((parts, i): [string, Uint8Array][] => {
        const path = join(out, `${i}.${extension}`);
        return existsSync(path) ? [[JSON.stringify(parts), readFileSync(path)]] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function officeLayout(name: string, source: Source, target: string, extension: string): Layout {
  let converted: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    name,
    extension,
    furniture: PAGED,
    printings: IN_CELLS,
    separators: null,
    prepare: async (reports) => {
      converted = await convert(reports, source, target);
    },
    // Other figures in a prepared document, to hold the two against each other, are not among the prepared ones.
    render: async (parts) => {
      const name = JSON.stringify(parts);
      const bytes = converted.get(name) ?? (await convert([parts], source, target)).get(name);
      if (!bytes) throw new Error(`LibreOffice made no ${extension} of this report`);
      return bytes;
    },
  };
}

/** What Word, WPS and a PDF printer make, by way of LibreOffice. WPS files of old are DOC files with another name. */
export const LIBRE_OFFICE_LAYOUTS: readonly Layout[] = [
  officeLayout('office-doc', 'docx', 'doc', 'doc'),
  officeLayout('office-wps', 'html', 'doc:MS Word 97', 'wps'),
  officeLayout('office-docx', 'html', 'docx:MS Word 2007 XML', 'docx'),
  officeLayout('office-pdf', 'docx', 'pdf', 'pdf'),
];
