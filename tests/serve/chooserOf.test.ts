import { chooserOf } from '../../lib/db/replicas';

/** A database at a version, which a test may change; null: it does not answer. */
function at(name: string, version: number | null) {
  const one = { name, at: version, version: async () => one.at };
  return one;
}

test('copies that have reached the newest version are read from in turn, the primary is left alone', async () => {
  const choose = chooserOf(at('primary', 5), [at('a', 5), at('b', 5), at('behind', 4)]);
  const names: string[] = [];
  for (let i = 0; i < 6; i += 1) names.push((await choose()).name);
  expect(names.toSorted()).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
});

test('while no copy has the newest version, that of the copies is shown, not waited for', async () => {
  const choose = chooserOf(at('primary', 9), [at('a', 5)]);
  expect((await choose()).name).toBe('a');
});

test('a copy older than what was read is not chosen, also when the newest goes away', async () => {
  const a = at('a', 6);
  const b = at('b', 5);
  const choose = chooserOf(at('primary', 6), [a, b]);
  expect((await choose()).name).toBe('a');
  a.at = null;
  expect((await choose()).name).toBe('primary');
  b.at = 6;
  expect((await choose()).name).toBe('b');
});

test('what the primary showed meanwhile counts too', async () => {
  const a = at('a', null);
  const primary = at('primary', 7);
  const choose = chooserOf(primary, [a]);
  expect((await choose()).name).toBe('primary');
  a.at = 6;
  expect((await choose()).name).toBe('primary');
  a.at = 7;
  expect((await choose()).name).toBe('a');
});

test('when nothing answers it is the primary that says so', async () => {
  const choose = chooserOf(at('primary', null), [at('a', null)]);
  expect((await choose()).name).toBe('primary');
});
