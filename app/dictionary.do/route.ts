import { toDictionary } from '../../lib/dictionary/toDictionary';
import { stataLabels } from '../../lib/export/stataLabels';
import { textFile } from '../files/textFile';

/** GET /dictionary.do: labels for Stata. */
export const GET = textFile('labels.do', 'text/plain', () => stataLabels(toDictionary()));
