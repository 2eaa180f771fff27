import { readdirSync } from 'node:fs';
import { VIEWS } from './views';

const ID = { '[id]': '{unit}', '[code]': '{unit}', '[key]': '{metric}', '[rule]': '{rule}' } as const;

/** The address of a page by the place of its file. */
function addressOf(file: string): string {
  const path = `/${file.replaceAll('\\', '/')}`.replace(/\/page\.tsx$/, '') || '/';
  const report = path.replace('/reports/[id]', '/reports/{report}');
  return Object.entries(ID).reduce((all, [folder, id]) => all.replace(folder, id), report);
}

test('every page of the product is among those that strangers ask for', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])page\.tsx$/.test(file))
    .map(addressOf);
  expect(pages.length).toBeGreaterThan(25);
  const known = new Set(VIEWS.map(({ path }) => path));
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
});
