import { toDictionary } from '../../lib/dictionary/toDictionary';
import { rLabels } from '../../lib/export/rLabels';
import { textFile } from '../files/textFile';

/** GET /dictionary.R: labels for R. */
export const GET = textFile('labels.R', 'text/plain', () => rLabels(toDictionary()));
