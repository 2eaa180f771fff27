import { Client, Pool } from 'pg';

/** A statement as it reached the driver. */
export interface Recorded {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs some work and returns every statement that it sent, each text once, with the values of its first use. */
export async function recordQueries(work: () => Promise<unknown>): Promise<readonly Recorded[]> {
  const found = new Map<string, Recorded>();
  const note = (config: unknown, values: unknown): void => {
    const statement = typeof config === 'string' ? { text: config, values } : config;
    if (typeof statement !== 'object' || statement === null || !('text' in statement)) return;
    const { text } = statement;
    if (typeof text !== 'string' || found.has(text)) return;
    const own = 'values' in statement && Array.isArray(statement.values) ? statement.values : [];
    found.set(text, { text, values: own });
  };
  const originals = [Client.prototype, Pool.prototype].map((prototype) => {
    const { query } = prototype;
    Object.assign(prototype, {
      query(this: unknown, ...args: readonly unknown[]) {
        note(args[0], args[1]);
        return Reflect.apply(query, this, args);
      },
    });
    return () => Object.assign(prototype, { query });
  });
  try {
    await work();
  } finally {
    for (const restore of originals) restore();
  }
  return [...found.values()];
}
