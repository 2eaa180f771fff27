import { join } from 'node:path';
import process from 'node:process';
import type { FileTable } from './fileTable';
import type { HeaderLanguage } from './headerOf';
import { toWorkbook } from './toWorkbook';

/** Cells beyond which a workbook is written in a thread of its own: hundreds of thousands take seconds, and would hold up everybody. */
const MANY = 20_000;

/** Not imported by name: Next's bundler would look for the thread's module and bundle it. */
const threads = process.getBuiltinModule('node:worker_threads');

/** What the thread is given: the table without what finds its values, which no thread can be sent. */
export interface WorkbookAsked {
  readonly table: FileTable;
  readonly language: HeaderLanguage;
}

function inThread({ table, language }: WorkbookAsked): Promise<Uint8Array<ArrayBuffer>> {
  const columns = table.columns.map(({ key, zh, en, kind, unit, width }) => ({
    ...{ key, zh, en, kind, unit },
    ...(width !== undefined && { width }),
  }));
  return new Promise((done, fail) => {
    const worker = new threads.Worker(join(process.cwd(), 'lib/export/workbookThread.mjs'), {
      workerData: { table: { ...table, columns }, language } satisfies WorkbookAsked,
      execArgv: [],
    });
    worker
      .once('message', (workbook: Uint8Array<ArrayBuffer>) => done(workbook))
      .once('error', fail)
      .once('exit', () => fail(new Error('The thread that writes workbooks ended')));
  });
}

/** The last large workbook asked for: one is written at a time, as each takes hundreds of megabytes. */
let last: Promise<unknown> = Promise.resolve();

/** The file as a workbook (`toWorkbook`); a large one is written beside the server's own work. */
export function printXlsx(
  table: FileTable,
  { language }: { readonly language: HeaderLanguage },
): Promise<Uint8Array<ArrayBuffer>> {
  if (table.rows.length * table.columns.length <= MANY) return toWorkbook(table, language);
  const workbook = last.then(() => inThread({ table, language }));
  last = workbook.catch(() => undefined);
  return workbook;
}
