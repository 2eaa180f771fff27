import { toDictionary } from '../../lib/dictionary/toDictionary';
import { dictionaryCsv } from '../../lib/export/dictionaryCsv';
import { readSearchParams } from '../../lib/query/readSearchParams';
import { noQuery } from '../../lib/query/unitsQuery';
import { badRequest, csvDownload } from '../responses';

/** GET /dictionary.csv: the dictionary as a file. */
export function GET(request: Request): Response {
  const query = noQuery.safeParse(readSearchParams(new URL(request.url).searchParams));
  if (!query.success) return badRequest(query.error, ['（无）']);
  return csvDownload(dictionaryCsv(toDictionary()), 'dictionary');
}
