import { Agent, get } from 'node:http';

/** Reads one address to its end; milliseconds. Throws when the answer is not 200. */
function read(url: string, agent: Agent): Promise<number> {
  const started = performance.now();
  return new Promise((done, fail) => {
    get(url, { agent }, (response) => {
      response.on('end', () =>
        response.statusCode === 200
          ? done(performance.now() - started)
          : fail(new Error(`${url}: ${response.statusCode}`)),
      );
      response.resume();
    }).on('error', fail);
  });
}

/** Milliseconds of each address, asked one after the other over one connection. */
export async function latencies(urls: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  try {
    for (const url of urls) times.push(await read(url, agent));
  } finally {
    agent.destroy();
  }
  return times;
}

/** Answers a second of one address over so many connections at once. */
export async function requestsPerSecond(
  url: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const end = started + seconds * 1_000;
  let answers = 0;
  const visitor = async (): Promise<void> => {
    while (performance.now() < end) {
      await read(url, agent);
      answers += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, visitor));
  } finally {
    agent.destroy();
  }
  return answers / ((performance.now() - started) / 1_000);
}
