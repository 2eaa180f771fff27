/** Milliseconds that a transaction of evaluations may take, and that one may wait for a connection. */
export const EVALUATION_LIMITS = { timeout: 600_000, maxWait: 60_000 };
