import { createHash } from 'node:crypto';
import { RULES } from './rules';

/** Raised when a rule comes to another result by the same formula. */
const WORKING = 4;

/** SHA-256 of the rules as data: results of another version were made by other rules. Words that only say the same in English are no part of it. */
export const RULES_VERSION = createHash('sha256')
  .update(
    JSON.stringify([
      WORKING,
      RULES.map(({ id, severity, formula, needs }) => [id, severity, formula, needs]),
    ]),
  )
  .digest('hex');
