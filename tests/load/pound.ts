import autocannon from 'autocannon';

/** What came of asking for a while. Times in milliseconds. */
export interface Pounded {
  readonly requests: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Connections that broke, answers that did not come in ten seconds, and answers other than 2xx. */
  readonly errors: number;
  readonly notOk: number;
}

/** Asks for addresses in turn over so many connections for so long, each connection from another place of the list. */
export async function pound(
  address: string,
  paths: readonly string[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Pounded> {
  let next = 0;
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    timeout: 10,
    setupClient: (client) => {
      const from = Math.floor((next * paths.length) / connections);
      next += 1;
      client.setRequests(
        [...paths.slice(from), ...paths.slice(0, from)].map((path) => ({ path, method: 'GET' })),
      );
    },
  });
  const { latency, requests, errors, timeouts, non2xx } = result;
  return {
    requests: requests.total,
    median: latency.p50,
    p99: latency.p99,
    longest: latency.max,
    errors: errors + timeouts,
    notOk: non2xx,
  };
}
