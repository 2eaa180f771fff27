import { latestOf } from '../../lib/db/latestOf';

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Somebody who answers when told to. */
function answerer() {
  const open: { answer: (value: number) => void; fail: () => void }[] = [];
  return {
    open,
    ask: () =>
      new Promise<number>((answer, fail) => open.push({ answer, fail: () => fail(new Error('away')) })),
  };
}

test('everybody who asks while a question is under way gets the answer to the next one', async () => {
  const { open, ask } = answerer();
  const latest = latestOf(ask);
  const first = latest();
  const more = [latest(), latest(), latest()];
  open[0]?.answer(1);
  expect(await first).toBe(1);
  await wait(0);
  expect(open).toHaveLength(2);
  open[1]?.answer(2);
  expect(await Promise.all(more)).toEqual([2, 2, 2]);
  expect(open).toHaveLength(2);
});

test('one who fails is not waited for until an answer comes', async () => {
  const { open, ask } = answerer();
  const latest = latestOf(ask);
  const first = latest();
  open[0]?.fail();
  expect(await first).toBeNull();
  expect(await latest()).toBeNull();
  expect(open).toHaveLength(1); // not asked again at once
  await wait(250);
  expect(await latest()).toBeNull();
  expect(open).toHaveLength(2);
  open[1]?.answer(7);
  await wait(0);
  const back = latest();
  open[2]?.answer(8);
  expect(await back).toBe(8);
});

test('one who stays silent is null after the patience, for everybody, and comes back with a late answer', async () => {
  const { open, ask } = answerer();
  const latest = latestOf(ask, 20);
  expect(await Promise.all([latest(), latest()])).toEqual([null, null]);
  expect(await latest()).toBeNull();
  expect(open).toHaveLength(1);
  open[0]?.answer(3);
  await wait(0); // the one who waited for the next question has it asked now
  open[1]?.answer(4);
  await wait(0);
  const back = latest();
  open[2]?.answer(5);
  expect(await back).toBe(5);
});
