import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemBody } from '../api/problems';
import type { Both } from '../language/language';
import { say } from '../language/say';
import { AGAIN_AFTER } from './failurePage';
import { noteFault } from './failures';

const SENTENCES: Readonly<Record<'full' | 'away', Both>> = {
  full: {
    zh: '现在访问的人太多，没有轮到这一次。数据没有受影响，请稍后再试。',
    en: 'Too many readers at once: this request did not get its turn. No data were affected; please try again later.',
  },
  away: {
    zh: '数据库没有应答。数据没有受影响，请稍后再试。',
    en: 'The database did not answer. No data were affected; please try again later.',
  },
};
const OF_THE_INTERFACE = /^\/api\/v1\//;
/** Files say it in a sentence; pages get a page (sayFailures.ts). */
const NOT_A_PAGE = /^\/(?:api\/|(?:health|ready)(?:\?|$)|[^?]*\.[a-z]+(?:\?|$))/;

/** Answers 503 in the place of the application, as a page, a file or a program is told. Nothing of an answer may have been sent. */
export function sayFault(request: IncomingMessage, response: ServerResponse, fault: 'full' | 'away'): void {
  const address = request.url ?? '/';
  response.statusCode = 503;
  response.setHeader('retry-after', AGAIN_AFTER);
  response.setHeader('cache-control', 'no-store');
  if (OF_THE_INTERFACE.test(address)) {
    const problem = problemBody({ problem: 'unavailable', detail: SENTENCES[fault].zh }, address);
    response.setHeader('content-type', 'application/problem+json; charset=utf-8');
    response.end(`${JSON.stringify(problem)}\n`);
  } else if (NOT_A_PAGE.test(address)) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(`${say(SENTENCES[fault])}\n`);
  } else {
    noteFault(String(request.headers['x-request-id'] ?? ''), fault);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end();
  }
}
