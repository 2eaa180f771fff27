import type { Drawing } from '../../lib/chart/frameSvg';
import type { SearchParams } from '../../lib/query/fields';

/** A view that can be taken away as a picture: its drawing and what it must say, or the words why not. */
export interface ImageView {
  readonly load: (
    search: SearchParams,
    /** The id in the address; empty for views without one. */
    id: string,
  ) => Promise<
    | {
        readonly drawing: Drawing;
        readonly title: string;
        readonly notes: readonly string[];
        /** The page's address with the query as it was understood. */
        readonly path: string;
        /** Version of the data set that the address pins; the newest without. */
        readonly version?: number | undefined;
      }
    | Response
  >;
}
