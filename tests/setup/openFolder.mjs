import { chmodSync } from 'node:fs';

/** Lets the user postgres, as whom the database runs when we are root, pass through a temporary folder. */
export function openFolder(folder) {
  chmodSync(folder, 0o711);
  return folder;
}
