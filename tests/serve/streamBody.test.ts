import { streamBody } from '../../app/streamBody';

const bytes = (text: string): Uint8Array => Buffer.from(text);
async function* pieces(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield bytes(text);
}
const nobodyLeaves = new AbortController().signal;

/** Something to close, and how many times it was. */
function closing() {
  const closed = { times: 0 };
  return {
    closed,
    close: async (): Promise<void> => {
      closed.times += 1;
    },
  };
}

describe('streamBody', () => {
  afterEach(() => jest.useRealTimers());

  test('hands over all pieces and closes once', async () => {
    const { closed, close } = closing();
    const body = streamBody(pieces('年度', ',1'), close, nobodyLeaves);
    expect(await new Response(body).text()).toBe('年度,1');
    expect(closed.times).toBe(1);
  });

  test('asks for nothing before the reader does', async () => {
    let asked = 0;
    async function* counted(): AsyncIterable<Uint8Array> {
      asked += 1;
      yield bytes('1');
    }
    const { close } = closing();
    const reader = streamBody(counted(), close, nobodyLeaves).getReader();
    await new Promise((done) => setTimeout(done, 5));
    expect(asked).toBe(0);
    await reader.read();
    expect(asked).toBe(1);
    await reader.cancel();
  });

  test('closes once when the reader leaves in the middle, whoever says so first', async () => {
    const { closed, close } = closing();
    const leaving = new AbortController();
    const reader = streamBody(pieces('1', '2'), close, leaving.signal).getReader();
    await reader.read();
    await reader.cancel();
    leaving.abort();
    expect(closed.times).toBe(1);
  });

  test('closes for a reader who left before the body was looked at, which nobody cancels', () => {
    const later = closing();
    const leaving = new AbortController();
    streamBody(pieces('1'), later.close, leaving.signal);
    expect(later.closed.times).toBe(0);
    leaving.abort();
    expect(later.closed.times).toBe(1);

    const before = closing();
    streamBody(pieces('1'), before.close, AbortSignal.abort());
    expect(before.closed.times).toBe(1);
  });

  test('closes when a piece fails, and tells the reader', async () => {
    async function* failing(): AsyncIterable<Uint8Array> {
      yield bytes('1');
      throw new Error('the database went away');
    }
    const { closed, close } = closing();
    const reader = streamBody(failing(), close, nobodyLeaves).getReader();
    await reader.read();
    await expect(reader.read()).rejects.toThrow('the database went away');
    expect(closed.times).toBe(1);
  });

  test('gives up a reader who takes nothing for five minutes, and not one who waits for the database', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    let answer: () => void = () => undefined;
    async function* slow(): AsyncIterable<Uint8Array> {
      await new Promise<void>((done) => {
        answer = done;
      });
      yield bytes('1');
      yield bytes('2');
    }
    const { closed, close } = closing();
    const reader = streamBody(slow(), close, nobodyLeaves).getReader();
    const first = reader.read();
    await jest.advanceTimersByTimeAsync(400_000);
    expect(closed.times).toBe(0);
    answer();
    expect((await first).done).toBe(false);
    await jest.advanceTimersByTimeAsync(299_000);
    expect(closed.times).toBe(0);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(closed.times).toBe(1);
    await expect(reader.read()).rejects.toThrow('takes nothing');
  });
});
