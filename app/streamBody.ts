/** Milliseconds after which a reader who takes nothing is given up. */
const PATIENCE = 300_000;

/**
 * Pieces as the body of an answer, asked for as the reader takes them. `close` is called once, when all is sent, when something
 * fails, and when the reader goes away or falls asleep. `signal` tells of a reader who left before the body was ever looked at, which
 * nobody cancels then.
 */
export function streamBody(
  pieces: AsyncIterable<Uint8Array>,
  close: () => Promise<void>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  let sleep: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;
  const finish = (): Promise<void> => {
    clearTimeout(sleep);
    closing ??= close();
    return closing;
  };
  /** From here to the next piece that is asked for it is the reader who is waited for, and not the database. */
  const waitForReader = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    if (closing) return;
    sleep = setTimeout(() => {
      controller.error(new Error('The reader takes nothing'));
      finish().catch(console.error);
    }, PATIENCE);
    sleep.unref();
  };
  const leave = (): void => {
    finish().catch(console.error);
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  return new ReadableStream<Uint8Array>(
    {
      start: waitForReader,
      pull: async (controller) => {
        clearTimeout(sleep);
        try {
          const { done, value } = await source.next();
          if (done) {
            await finish();
            controller.close();
          } else {
            controller.enqueue(value);
            waitForReader(controller);
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
