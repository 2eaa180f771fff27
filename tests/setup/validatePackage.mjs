/**
 * Has Frictionless Data's own library read a data package in a folder: the description against the published profile, every row of every
 * table against its types, codes and keys. Prints JSON: `errors` of the description, and of each table its rows or what is wrong.
 *
 *   node tests/setup/validatePackage.mjs FOLDER
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import datapackage from 'datapackage';

const [folder = '.'] = process.argv.slice(2);
const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
const read = await datapackage.Package.load(descriptor, { basePath: folder, strict: false });
const tables = {};
for (const resource of read.resources) {
  try {
    tables[resource.name] = (await resource.read({ relations: true })).length;
  } catch (error) {
    tables[resource.name] = [error.message, ...(error.errors ?? []).map(({ message }) => message)].join('; ');
  }
}
console.log(JSON.stringify({ errors: read.errors.map(({ message }) => message), tables }));
