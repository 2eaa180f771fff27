import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build lies that is served. */
export const buildFolder = (): string => process.env.ATLAS_BUILD ?? '.next';

/** Tells one build of the application from another; throws when there is none. */
export const buildId = (): string => readFileSync(join(buildFolder(), 'BUILD_ID'), 'utf8');
