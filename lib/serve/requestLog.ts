/** One answer, as it stands in the log: nothing of who asked, and nothing of what was typed into a field. */
export interface Answered {
  readonly id: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** False when the reader left before the end. */
  readonly finished: boolean;
}

/** One line of JSON. */
export function formatAnswered(answered: Answered, at: Date): string {
  const { milliseconds, ...rest } = answered;
  return JSON.stringify({ time: at.toISOString(), ...rest, ms: Math.round(milliseconds) });
}
