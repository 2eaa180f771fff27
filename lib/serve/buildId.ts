import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells one build of the application from another; throws when there is none. */
export const buildId = (): string =>
  readFileSync(join(process.env.ATLAS_BUILD ?? '.next', 'BUILD_ID'), 'utf8');
