import { runFuzz } from '../fuzz/runFuzz';
import { BASE_URL } from './browser';

/** A few hundred of what `npm run fuzz` asks a hundred thousand of. */
jest.setTimeout(240_000);
test('hostile requests get no 5xx, nothing too long or too slow, nothing of the inside, and all headers', async () => {
  const port = Number(new URL(BASE_URL).port);
  const world = {
    host: `localhost:${port}`,
    units: ['450204', '450202', '320813', '450000', 'nobody'],
    reports: ['450204-2023', '320813-2023', 'nobody-2023'],
  };
  const { kinds, faults } = await runFuzz({
    port,
    world,
    count: 400,
    seed: 20_261_126,
    atOnce: 4,
    longest: 60_000,
  });
  expect(faults).toEqual([]);
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['page', 'file', 'api', 'drawing']));
});
