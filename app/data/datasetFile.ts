import { databaseUrl, db } from '../../lib/db/client';
import type { DatasetFilter } from '../../lib/db/dataset/filter';
import { openSnapshot, type Snapshot } from '../../lib/db/dataset/openSnapshot';
import { findDataDate } from '../../lib/db/findDataDate';
import { STATE_DEFINITIONS } from '../../lib/export/definitions';
import type { FileNotes } from '../../lib/export/fileTable';
import { MARK_DEFINITIONS } from '../../lib/export/markColumns';
import { markNotes, syntheticName } from '../../lib/export/markSynthetic';
import { SOURCE } from '../../lib/export/provenance';
import { datasetTitle } from '../../lib/export/titles';
import {
  DATASET_PARAMS,
  type DatasetQuery,
  datasetQuery,
  datasetSearch,
  datasetWords,
} from '../../lib/query/datasetQuery';
import { FILE_PARAMS, type FileQuery, fileQuery, splitFileParams } from '../../lib/query/fileQuery';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { callerIn } from '../callerIn';
import { disposition } from '../files/disposition';
import { originOf } from '../originOf';
import { places } from '../places';
import { answering, badRequest, busyText, refusedText, unknownValue } from '../responses';
import { streamBody } from '../streamBody';
import { today } from '../today';

/** What a download of the whole data set, or a part of it, is made of. */
export interface DatasetRequest {
  readonly snapshot: Snapshot;
  readonly filter: DatasetFilter;
  /** Years that the download covers and that any report is on. */
  readonly years: readonly number[];
  readonly notes: FileNotes;
  readonly file: FileQuery;
  /** True of an invented country: then each row says so, in a last column. */
  readonly isSynthetic: boolean;
}

interface DatasetFormat {
  readonly ending: 'csv' | 'xlsx' | 'parquet' | 'zip';
  readonly contentType: string;
  readonly pieces: (request: DatasetRequest) => AsyncIterable<Uint8Array>;
}

/** `disclosure-atlas-2023`: the years are told, the rest stands in the notes. */
const nameOf = ({ from, to }: DatasetQuery): string =>
  ['disclosure-atlas', ...new Set([from, to].filter((year) => year !== undefined))].join('-');

/** CSV files of the package have no byte order mark unless asked for: programs read them, Frictionless Data's own among them, and trip over it. */
const UNMARKED = { bom: '0' } as const;

function read(
  request: Request,
  { ending }: DatasetFormat,
): Response | { readonly query: DatasetQuery; readonly file: FileQuery } {
  const given = splitFileParams(readSearchParams(new URL(request.url).searchParams));
  const file = fileQuery.safeParse({ ...(ending === 'zip' && UNMARKED), ...given.file });
  if (!file.success) return badRequest(file.error, FILE_PARAMS);
  if (file.data.shape === 'wide')
    return refusedText('参数“shape”不对：全部数据只有 long，一行是一格；要宽表请下载各个页面的文件。');
  const query = datasetQuery.safeParse(given.view);
  if (!query.success) return badRequest(query.error, [...DATASET_PARAMS, ...FILE_PARAMS]);
  return { query: query.data, file: file.data };
}

function headersOf(format: DatasetFormat, name: string, notes: FileNotes): Record<string, string> {
  const { title, dataVersion: version } = notes;
  return {
    'content-type': format.contentType,
    'content-disposition': disposition({ name, title, version, ending: format.ending }),
    'x-data-version': String(version),
    // Compressing gigabytes on the way would hold up the server for everybody; the package is compressed.
    'cache-control': 'no-transform',
  };
}

/** Downloads of the whole that one caller may have under way: all there are is six (`openSnapshot`). */
const placeOf = places({ ofCaller: 3 });

/** The database as it is now, for the download of a caller; why not, when there is no place for it. Closing gives the place back. */
async function openFor({ headers }: Request): Promise<Snapshot | Response> {
  const giveBack = placeOf(callerIn(headers));
  if (typeof giveBack === 'string')
    return busyText('您已有几份全部数据正在下载：请等其中一份下载完再试。', 429);
  try {
    const snapshot = await openSnapshot(databaseUrl());
    if (!snapshot) {
      giveBack();
      return busyText('正在下载全部数据的人较多，请过几分钟再试。');
    }
    return {
      ...snapshot,
      close: () => {
        giveBack();
        return snapshot.close();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/**
 * GET and HEAD of a file of the whole data set: streamed from one snapshot of the database, which is given back when all is sent
 * or the reader goes away.
 */
export function datasetFile(format: DatasetFormat) {
  const handle = answering(async (request: Request) => {
    const asked = read(request, format);
    if (asked instanceof Response) return asked;
    const { query, file } = asked;
    const dataDate = await findDataDate(db(), query.version);
    const snapshot = await openFor(request);
    if (snapshot instanceof Response) return snapshot;

    const newest = snapshot.version.number;
    const { version = newest, from, to } = query;
    const search = datasetSearch({ ...query, version });
    const { isSynthetic } = snapshot;
    const plain: FileNotes = {
      title: datasetTitle(query),
      query: datasetWords(query),
      address: `${originOf(request.headers, new URL(request.url).origin)}/data?${search}`,
      source: SOURCE,
      dataDate,
      dataVersion: version,
      accessedOn: today(),
      definitions: [...STATE_DEFINITIONS, ...MARK_DEFINITIONS],
    };
    const notes = isSynthetic ? markNotes(plain) : plain;
    const name = isSynthetic ? syntheticName(nameOf(query)) : nameOf(query);
    if (version > newest || request.method === 'HEAD') {
      await snapshot.close();
      return version > newest
        ? unknownValue('version', String(version), `最新的版本是 ${newest}，见 /data/changes。`)
        : new Response(null, { headers: headersOf(format, name, notes) });
    }
    const years = snapshot.years.filter((year) => year >= (from ?? year) && year <= (to ?? year));
    const pieces = format.pieces({
      snapshot,
      filter: { ...query, version },
      years,
      notes,
      file,
      isSynthetic,
    });
    return new Response(streamBody(pieces, snapshot.close, request.signal), {
      headers: headersOf(format, name, notes),
    });
  });
  return { GET: handle, HEAD: handle };
}
