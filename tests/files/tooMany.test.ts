import { MOST_ROWS, tooMany } from '../../app/files/tooMany';

test('a list of as many rows as a file may have is one; a longer one is refused with what to do', async () => {
  expect(tooMany(MOST_ROWS, '分开取')).toBeNull();
  const refusal = tooMany(MOST_ROWS + 1, '分开取');
  expect(refusal?.status).toBe(400);
  expect(await refusal?.text()).toBe('这份清单超过 100000 行，一个文件放不下：请分开取。\n');
});
