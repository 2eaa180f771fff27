import { tooMany } from '../../app/files/tooMany';
import { MOST_ROWS } from '../../lib/query/mostRows';

test('a list of as many rows as a file may have is one; a longer one is refused with what to do', async () => {
  const narrower = { zh: '分开取', en: 'ask for parts' };
  expect(tooMany(MOST_ROWS, narrower)).toBeNull();
  const refusal = tooMany(MOST_ROWS + 1, narrower);
  expect(refusal?.status).toBe(400);
  expect(await refusal?.text()).toBe('这份清单超过 100000 行，一个文件放不下：请分开取。\n');
});
