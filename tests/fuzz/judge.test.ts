import { judge } from './judge';
import type { WireAnswer } from './wire';

const HEAD = `HTTP/1.1 200 OK
content-security-policy: default-src 'none'
x-content-type-options: nosniff
x-frame-options: DENY
referrer-policy: same-origin
x-request-id: 00000000-0000-4000-8000-000000000000`;

const faultsOf = (path: string, answer: Partial<WireAnswer>) =>
  judge(
    { label: `GET ${path}`, path, bytes: Buffer.alloc(0) },
    {
      status: 200,
      head: HEAD,
      body: Buffer.from('ok'),
      milliseconds: 40,
      begunAfter: 30,
      longestPause: 1,
      end: 'ended',
      ...answer,
    },
  );
const bytes = (length: number): Partial<WireAnswer> => ({ body: Buffer.alloc(length, 'a') });

describe('judge', () => {
  test('finds no fault with a good answer', () => {
    expect(faultsOf('/rank', {})).toEqual([]);
  });

  test.each<[why: string, path: string, answer: Partial<WireAnswer>, fault: string]>([
    ['takes long', '/rank', { milliseconds: 5_001 }, 'took 5001 ms'],
    ['begins late', '/data/all.csv', { begunAfter: 5_001, end: 'left' }, 'began after 5001 ms'],
    ['stands still', '/data/all.csv', { longestPause: 5_001, end: 'left' }, 'stood still for 5001 ms'],
    ['does not end', '/rank', { milliseconds: 60_000, end: 'given up' }, 'no end after 60000 ms, status 200'],
    ['is a 5xx', '/rank', { status: 503 }, 'status 503'],
    ['is a page too long', '/rank', bytes(2_000_001), '2000001 bytes of page, at most 2000000'],
    [
      'is a file too long',
      '/coverage.json',
      bytes(256_000_001),
      '256000001 bytes of file, at most 256000000',
    ],
    [
      'tells of the inside',
      '/rank',
      { body: Buffer.from('Error\n    at load (file:///srv/x.ts:1)') },
      'words of the inside in the body',
    ],
    ['has no policy', '/rank', { head: HEAD.replace('content-security-policy', 'x') }, 'no policy'],
    ['leads elsewhere', '/rank', { head: `${HEAD}\nlocation: //elsewhere` }, 'leads to //elsewhere'],
  ])('finds fault with an answer that %s', (_, path, answer, fault) => {
    expect(faultsOf(path, answer)).toEqual([fault]);
  });

  test('lets a long file flow for longer, and its reader leave what has no end', () => {
    expect(faultsOf('/coverage.json', { ...bytes(4_000_000), milliseconds: 9_000 })).toEqual([]);
    expect(faultsOf('/data/all.csv', { ...bytes(200_000_000), milliseconds: 9_000, end: 'left' })).toEqual(
      [],
    );
  });
});
