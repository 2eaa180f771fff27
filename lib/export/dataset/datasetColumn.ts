import type { FileTable } from '../fileTable';

/** A column of the whole data set, with what it means in a sentence for the data package. */
export type DatasetColumn = FileTable['columns'][number] & { readonly about: string };
