/** Milliseconds after which a reader who takes nothing is given up. */
const PATIENCE = 300_000;

/**
 * Pieces as the body of an answer, asked for as the reader takes them. `close` is called once, when all is sent, when something
 * fails, and when the reader goes away or falls asleep.
 */
export function streamBody(
  pieces: AsyncIterable<Uint8Array>,
  close: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  let sleep: NodeJS.Timeout | undefined;
  const finish = async (): Promise<void> => {
    clearTimeout(sleep);
    await close();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        sleep = setTimeout(() => {
          controller.error(new Error('The reader takes nothing'));
          finish().catch(console.error);
        }, PATIENCE);
        sleep.unref();
      },
      pull: async (controller) => {
        sleep?.refresh();
        try {
          const { done, value } = await source.next();
          if (done) {
            await finish();
            controller.close();
          } else {
            controller.enqueue(value);
          }
        } catch (error) {
          await finish();
          controller.error(error);
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}
