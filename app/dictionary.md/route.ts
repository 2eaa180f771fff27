import { toDictionary } from '../../lib/dictionary/toDictionary';
import { codebookMarkdown } from '../../lib/export/codebookMarkdown';
import { textFile } from '../files/textFile';

/** GET /dictionary.md: the codebook in Markdown. */
export const GET = textFile('codebook.md', 'text/markdown', () => codebookMarkdown(toDictionary()));
