import { peersTable } from '../../lib/export/peersTable';
import { FILE_PARAMS } from '../../lib/query/fileQuery';
import type { FileView } from './fileView';
import { peersAnswer } from './peersAnswer';

/** One of the charts of /units/[id] beside units alike, as a file. */
export const peersFile: FileView = {
  wide: false,
  load: async ({ search, id, provenance }) => {
    const answer = await peersAnswer(search, id, FILE_PARAMS);
    if (answer instanceof Response) return answer;
    const { peers, path, query } = answer;
    return peersTable(peers, await provenance(path, query.version));
  },
};
