import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Starter {
  readonly url: string;
  /** Stops as the program would, or kills the process without a word. */
  end(how: 'stop' | 'kill'): Promise<void>;
}

/** A process of its own that starts or finds the embedded server in a folder, and waits; with `keep` it starts it again when it is gone. */
export async function startHolder(folder: string, keep?: 'keep'): Promise<Starter> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/setup/holdPostgres.ts', folder, ...(keep ? [keep] : [])],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [line] = await new Promise<string[]>((done, fail) => {
    createInterface(child.stdout).once('line', (text) => done([text]));
    child.once('exit', () => fail(new Error('ended too soon')));
  });
  const { url } = JSON.parse(line ?? '');
  return {
    url,
    end: async (how) => {
      const ended = new Promise((done) => child.once('exit', done));
      if (how === 'kill') child.kill('SIGKILL');
      else child.stdin.end();
      await ended;
    },
  };
}
