import type { FileTable } from '../../lib/export/fileTable';
import type { Provenance } from '../../lib/export/provenance';
import type { Both } from '../../lib/language/language';
import type { SearchParams } from '../../lib/query/fields';
import type { FileQuery } from '../../lib/query/fileQuery';

/** What a file is asked for: the query of its page, without what concerns the file alone. */
export interface FileRequest {
  readonly search: SearchParams;
  /** The id in the address; empty for views without one. */
  readonly id: string;
  readonly shape: FileQuery['shape'];
  /** What stands in every file of figures; `path` is the page's address with the query as it was understood, `version` the one it pins. */
  readonly provenance: (path: string, version?: number) => Promise<Provenance>;
}

/** A view that can be taken away as a file: it answers with a table, or with the words why not. */
export interface FileView {
  /** True where `shape=wide` lays it out differently. */
  readonly wide: boolean;
  /** How to ask for less where it may have more rows than a file may, a clause. */
  readonly narrower?: Both;
  readonly load: (request: FileRequest) => Promise<FileTable | Response>;
}
