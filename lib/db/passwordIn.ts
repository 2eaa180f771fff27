import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The password of the server, made at the first start; only the owner of the folder may read it. */
export function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    // Under another name until it is whole: on a full disk an empty one would be taken for the password ever after.
    const fresh = `${file}.new`;
    writeFileSync(fresh, randomBytes(18).toString('hex'), { mode: 0o600 });
    renameSync(fresh, file);
  }
  return readFileSync(file, 'utf8');
}
