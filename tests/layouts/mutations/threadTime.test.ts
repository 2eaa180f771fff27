import { pbkdf2Sync } from 'node:crypto';
import { threadTime } from './threadTime';

test('the time of a thread grows with its work, and hardly while it waits', async () => {
  const before = threadTime();
  pbkdf2Sync('work', 'for a while', 100_000, 64, 'sha512');
  const worked = threadTime() - before;
  expect(worked).toBeGreaterThan(0);
  const asleep = threadTime();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(threadTime() - asleep).toBeLessThan(process.platform === 'linux' ? 300 : Number.POSITIVE_INFINITY);
});
