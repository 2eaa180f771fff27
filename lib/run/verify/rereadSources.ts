import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FileReport } from '../../checks/fileReport';
import { sha256Of } from '../../checks/sha256Of';
import type { Db } from '../../db/client';
import { outcomeHash } from '../../db/outcomeHash';
import { readUnitIndex } from '../../db/readUnitIndex';
import { findSynthetic } from '../../db/synthetic/findSynthetic';
import { type Fault, RESTORE, somePlaces } from '../../db/verify/fault';
import { findReportsOfSource, type VerifiedReport } from '../../db/verify/findReportsOfSource';
import { listSources, type StoredFile } from '../../db/verify/listSources';
import { inOrder } from '../inOrder';
import { openReaders, type Readers } from '../readApart';
import { readerVersion, readingVersion } from '../readerVersion';
import { compareReport, type Differences } from './compareReport';

/** What reading all stored files again came to. */
export interface Reread {
  readonly files: number;
  readonly reports: number;
  readonly cells: number;
  /** Reports of an invented country, which have no file to be read. */
  readonly invented: number;
  /** Reports whose figures are the same and which an older version of the program read otherwise besides: other places, fewer sentences. */
  readonly older: number;
  readonly faults: readonly Fault[];
}

type OfOneFile = Omit<Reread, 'files'>;
const NOTHING: OfOneFile = { reports: 0, cells: 0, invented: 0, older: 0, faults: [] };

/** The file that `npm run synth` names as the source of what it invents. */
const INVENTED = /^合成数据-\d{4}\.txt$/;
/** Reports of one file that a stored one is compared with, cell by cell, to say in what it differs. */
const MOST_COMPARED = 50;
/** Faults that are kept; the rest are counted. */
const MOST_FAULTS = 200;

const REREAD: string =
  '若程序在导入之后更新过，用 npm run import -- 原文件 --reread 重新读取；否则数据可能受损，请恢复备份（npm run restore）。';

/** The bytes of a stored file; a Chinese sentence when they are not those that were given. */
async function unpack({ sha256, size, packed }: StoredFile): Promise<Uint8Array | string> {
  let bytes: Uint8Array;
  try {
    bytes = await promisify(gunzip)(packed, { maxOutputLength: size + 1 });
  } catch {
    return '解不开';
  }
  return bytes.length === size && sha256Of(bytes) === sha256 ? bytes : '内容与校验码不符';
}

/** What a report's file, read anew, has otherwise. Of several reports in it that of the same figures counts, or the nearest. */
function differencesOf(stored: VerifiedReport, read: readonly FileReport[]): Differences {
  const taken = read.map(({ outcome }) => outcome).filter(({ status }) => status !== 'refused');
  const same = taken.filter((outcome) => outcomeHash(outcome) === stored.contentHash);
  const ofYear = taken.filter(({ report }) => report.year === stored.year);
  const candidates = same.length > 0 ? same : ofYear.length > 0 ? ofYear : taken;
  const sizeOf = ({ values, besides }: Differences): number => values.length * 10_000 + besides.length;
  const nearest = candidates
    .slice(0, MOST_COMPARED)
    .map((outcome) => compareReport(stored, outcome))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
  if (!nearest) return { values: [read[0]?.outcome.reason ?? '原文件里没有这份报告'], besides: [] };
  const other = same.length === 0 && nearest.values.length === 0 ? ['版式或内容校验码不同'] : [];
  return { values: nearest.values, besides: [...nearest.besides, ...other] };
}

/** What is the same for all files of a database. */
interface Rereading {
  readonly db: Db;
  readonly readers: Readers;
  readonly isSynthetic: boolean;
}

async function rereadOne({ db, readers, isSynthetic }: Rereading, file: StoredFile): Promise<OfOneFile> {
  const reports = await findReportsOfSource(db, file.sha256);
  const name = `原文件 ${file.fileName}（${file.sha256.slice(0, 12)}）`;
  const bytes = await unpack(file);
  if (typeof bytes === 'string')
    return { ...NOTHING, faults: [{ sentence: `${name}${bytes}`, remedy: RESTORE }] };
  if (isSynthetic && INVENTED.test(file.fileName)) return { ...NOTHING, invented: reports.length };
  if (reports.length === 0) return NOTHING;
  const read = await readers.read({ file: file.fileName, bytes });
  let older = 0;
  const faults = reports.flatMap((report): readonly Fault[] => {
    const { values, besides } = differencesOf(report, read);
    // What an older version of the program did not read, or placed otherwise, is no damage.
    const differences = file.isOfPresentReader ? [...values, ...besides] : values;
    if (differences.length < values.length + besides.length) older += 1;
    if (differences.length === 0) return [];
    const id = `${report.unitId}-${report.year}/${report.revision}`;
    return [{ sentence: `报告 ${id} 与${name}不同：${somePlaces(differences)}`, remedy: REREAD }];
  });
  return {
    reports: reports.length,
    cells: reports.reduce((sum, { cells }) => sum + cells.length, 0),
    invented: 0,
    older,
    faults,
  };
}

/** Reads every stored file again, on all processors, and compares every cell of every report that was read from it. */
export async function rereadSources(
  db: Db,
  onProgress: (files: number) => void = () => undefined,
): Promise<Reread> {
  const readers = openReaders();
  const isSynthetic = (await findSynthetic(db)) !== null;
  let [files, reports, cells, invented, older] = [0, 0, 0, 0, 0];
  const faults: Fault[] = [];
  try {
    const version = readingVersion(readerVersion(), await readUnitIndex(db));
    const all = inOrder(listSources(db, version), readers.count + 1, (file) =>
      rereadOne({ db, readers, isSynthetic }, file),
    );
    for await (const [, one] of all) {
      files += 1;
      reports += one.reports;
      cells += one.cells;
      invented += one.invented;
      older += one.older;
      if (faults.length < MOST_FAULTS) faults.push(...one.faults);
      onProgress(files);
    }
  } finally {
    readers.close();
  }
  return { files, reports, cells, invented, older, faults };
}
