import type { FileTable } from '../fileTable';

/** A column of the whole data set, with what it means in a sentence for the data package, and in English for the page of the data. */
export type DatasetColumn = FileTable['columns'][number] & {
  readonly about: string;
  readonly aboutEn: string;
};
