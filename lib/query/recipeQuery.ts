import { z } from 'zod';
import { say } from '../language/say';
import { inWords, ONCE } from './inWords';

/** The address of a view's file; those with an id have it in the middle. Whether there is such a view is for it to say. */
const PATH =
  /^\/(?:([a-z]{1,20})|(units|regions|reports|quality|outcomes)\/[A-Za-z0-9-]{1,80}(?:\/([a-z]{1,20}))?|data\/([a-z]{1,20}))\.csv$/;

/** A file of ours as a recipe asks for it: its path and its query, both safe to be put between quotes in any language. */
export interface RecipeFile {
  readonly view: string;
  readonly path: string;
  readonly search: string;
}

function parseFile(text: string): RecipeFile | null {
  if (!text.startsWith('/') || text.startsWith('//') || !URL.canParse(text, 'http://localhost')) return null;
  const url = new URL(text, 'http://localhost');
  const found = PATH.exec(url.pathname);
  if (!found) return null;
  const [, view, withId, part, ofData] = found;
  return {
    view: view ?? part ?? withId ?? ofData ?? '',
    path: url.pathname,
    // Written anew: what is left has no quote, no space and no sign that a shell or a language would read.
    search: new URLSearchParams(url.search).toString(),
  };
}

/** /recipes: how to read one of our files by program. `file` is its address here: `/rank.csv?metric=t3_new`. */
export const recipeQuery = z.strictObject({
  file: z
    .string(ONCE)
    .max(2000, inWords({ zh: '太长', en: 'too long' }))
    .default('/rank.csv?metric=t3_new')
    .transform((text, context): RecipeFile => {
      const file = parseFile(text);
      if (file) return file;
      context.addIssue({
        code: 'custom',
        message: say({
          zh: '应为本站一个 CSV 文件的地址，例如 /rank.csv?metric=t3_new，从各页的“用法”链接过来即可',
          en: 'it should be the address of a CSV file of this site such as /rank.csv?metric=t3_new; the links “How to use” of all pages lead here',
        }),
      });
      return z.NEVER;
    }),
});
export const RECIPE_PARAMS = ['file'] as const;

/** The address of the recipes for a file: `path` without its ending, as pages link their twins. */
export function recipePath(path: string, search: string): string {
  return `/recipes?${new URLSearchParams({ file: `${path}.csv${search === '' ? '' : `?${search}`}` })}`;
}
