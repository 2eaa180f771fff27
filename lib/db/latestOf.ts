/** Milliseconds after which one who was asked counts as silent. */
const PATIENCE = 1_000;
/** Milliseconds between two questions to one who is silent. */
const PAUSE = 200;

/**
 * A question asked by many at once, answered to each by an answer that was asked for after it came; so few answers serve any number.
 * Null while nobody answers: after a failure or `patience` milliseconds of silence it is asked on, but not waited for, until an answer comes.
 */
export function latestOf<Answer>(
  ask: () => Promise<Answer>,
  patience = PATIENCE,
): () => Promise<Answer | null> {
  let running: Promise<Answer | null> | null = null;
  let next: Promise<Answer | null> | null = null;
  let isSilent = false;
  let askedAt = Number.NEGATIVE_INFINITY;

  // Asked once at a time: also one who is late has to answer, or fail, before the next question.
  function start(): Promise<Answer | null> {
    askedAt = performance.now();
    running = ask().then(
      (answer) => {
        running = null;
        isSilent = false;
        return answer;
      },
      () => {
        running = null;
        isSilent = true;
        return null;
      },
    );
    return running;
  }

  function afterRunning(before: Promise<unknown>): Promise<Answer | null> {
    next ??= before.then(() => {
      next = null;
      return start();
    });
    return next;
  }

  return async () => {
    if (isSilent) {
      if (!running && performance.now() - askedAt > PAUSE) void start();
      return null;
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((done) => {
      timer = setTimeout(() => {
        isSilent = true;
        done(null);
      }, patience);
    });
    const answer = await Promise.race([running ? afterRunning(running) : start(), late]);
    clearTimeout(timer);
    return answer;
  };
}
