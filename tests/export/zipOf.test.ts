import { unzipSync } from 'fflate';
import { type ZipEntry, zipOf } from '../../lib/export/dataset/zipOf';

const MADE = new Date('2026-01-01T00:00:00Z');

async function archive(entries: AsyncIterable<ZipEntry>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(entries, MADE)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const words = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('an archive of entries', () => {
  test('holds each whole or piece by piece, the later made when the earlier is written', async () => {
    const made: string[] = [];
    async function* pieces(): AsyncIterable<string> {
      yield '一';
      yield '二';
      made.push('pieces');
    }
    async function* entries(): AsyncIterable<ZipEntry> {
      yield { path: 'a.txt', content: 'whole' };
      yield { path: 'b.txt', content: pieces() };
      yield { path: 'c.txt', content: Buffer.from(made.join()) };
    }
    const files = unzipSync(await archive(entries()));
    expect(Object.entries(files).map(([path, bytes]) => [path, words(bytes)])).toEqual([
      ['a.txt', 'whole'],
      ['b.txt', '一二'],
      ['c.txt', 'pieces'],
    ]);
  });

  test('throws what making the first of them throws', async () => {
    // biome-ignore lint/correctness/useYield: it comes to none
    async function* entries(): AsyncGenerator<ZipEntry> {
      throw new Error('no entry');
    }
    await expect(archive(entries())).rejects.toThrow('no entry');
  });

  test('throws what making a piece throws, in the middle of an entry', async () => {
    async function* pieces(): AsyncIterable<string> {
      yield 'x'.repeat(100_000);
      throw new Error('no piece');
    }
    async function* entries(): AsyncIterable<ZipEntry> {
      yield { path: 'a.txt', content: pieces() };
    }
    await expect(archive(entries())).rejects.toThrow('no piece');
  });

  test('asks for nothing more when its reader leaves', async () => {
    let asked = 0;
    async function* pieces(): AsyncIterable<Uint8Array> {
      for (; asked < 10_000; asked += 1) yield crypto.getRandomValues(new Uint8Array(60_000));
    }
    async function* entries(): AsyncIterable<ZipEntry> {
      yield { path: 'a.bin', content: pieces() };
    }
    for await (const _ of zipOf(entries(), MADE)) break;
    await new Promise((done) => setTimeout(done, 100));
    const then = asked;
    await new Promise((done) => setTimeout(done, 100));
    expect(asked).toBe(then);
    expect(asked).toBeLessThan(200);
  });
});
