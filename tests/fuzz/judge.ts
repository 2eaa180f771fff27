import { ceilingOf } from './ceilings';
import type { WireAnswer, WireRequest } from './wire';

/** Milliseconds that no answer may take to begin, to go on, and, unless it is a long one, to end. */
export const LONGEST = 5_000;

/** Bytes from which an answer is sent while it is made (`LONGEST_KEPT` of lib/serve/captureAnswer.ts): its reader's line counts, too. */
const LONG = 4_000_000;

/** A stack of JavaScript, a place in our sources, words of the database: what only somebody inside should read. */
const INSIDE =
  /\n\s+at (?:async )?[\w.<>[\] ]+ \(?(?:file:|node:|\/)|node_modules\/|lib\/[a-z]+\/\w+\.ts|PrismaClient|\bSQLSTATE\b|invocation:/;

/** Headers of every answer that the server itself gave; Node answers what is no HTTP before anything of ours is asked. */
const NEEDED = [
  /^x-content-type-options: nosniff$/im,
  /^x-frame-options: DENY$/im,
  /^referrer-policy: /im,
  /^x-request-id: [0-9a-f-]{36}$/im,
];
const FORBIDDEN = [/^x-powered-by:/im, /^server:/im, /^set-cookie:/im];

/** Node's own refusals: not HTTP, too many headers, too slow. They carry no header but `Connection: close`. */
const BEFORE_US = new Set([400, 408, 413, 417, 431]);
const isNodes = ({ status, head }: WireAnswer): boolean =>
  status !== null && BEFORE_US.has(status) && !/^x-request-id:/im.test(head);

/** True for an address of ours: an answer may send its reader there. */
function leadsHome(location: string): boolean {
  if (!URL.canParse(location, 'http://localhost')) return false;
  return location.startsWith('/') && !/^\/[/\\]/.test(location);
}

/** What is wrong with the time that an answer took, in words. */
function tooSlow(
  { status, body, milliseconds, begunAfter, longestPause, end }: WireAnswer,
  longest: number,
): readonly string[] {
  const rounded = Math.round(milliseconds);
  if (end === 'given up') return [`no end after ${rounded} ms, status ${status}`];
  if (begunAfter !== null && begunAfter > longest) return [`began after ${Math.round(begunAfter)} ms`];
  if (longestPause > longest) return [`stood still for ${Math.round(longestPause)} ms`];
  return end === 'ended' && body.length < LONG && milliseconds > longest ? [`took ${rounded} ms`] : [];
}

/** What is wrong with an answer, in words; empty for a good one. `longest`: milliseconds it may take. */
export function judge({ path }: WireRequest, answer: WireAnswer, longest = LONGEST): readonly string[] {
  const { status, head, body } = answer;
  const faults = [...tooSlow(answer, longest)];
  if (status === null) return faults;
  if (status >= 500) faults.push(`status ${status}`);
  const ceiling = ceilingOf(path);
  if (body.length > ceiling.bytes)
    faults.push(`${body.length} bytes of ${ceiling.kind}, at most ${ceiling.bytes}`);
  if (body.length < 5_000_000 && INSIDE.test(body.toString())) faults.push('words of the inside in the body');
  if (isNodes(answer)) return faults;
  faults.push(...NEEDED.filter((one) => !one.test(head)).map((one) => `no header ${one.source}`));
  faults.push(...FORBIDDEN.filter((one) => one.test(head)).map((one) => `header ${one.source}`));
  // A copy that the reader has keeps its own.
  if (status !== 304 && !/^content-security-policy: default-src 'none'/im.test(head))
    faults.push('no policy');
  if ((head.match(/^content-security-policy:/gim) ?? []).length > 1) faults.push('two policies');
  const location = /^location: (.*)$/im.exec(head)?.[1];
  if (location !== undefined && !leadsHome(location.trim())) faults.push(`leads to ${location}`);
  return faults;
}
