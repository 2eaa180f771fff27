import { askedNow } from '../language/languageNow';
import type { Application } from './holdBack';

/**
 * Answers 404 where a page says that there is none (app/noSuchPage.tsx): in Next a page cannot set its status and be whole. Put in before the
 * application, and never taken back, since it puts its own functions before these.
 */
export function markMissing(application: Application): Application {
  return (request, response) => {
    const asked = askedNow();
    const { write, end, writeHead } = response;
    const due = (status: number): number => (asked?.isMissing && status === 200 ? 404 : status);
    const settle = (): void => {
      if (!response.headersSent) response.statusCode = due(response.statusCode);
    };
    Object.assign(response, {
      writeHead: (status: number, ...rest: readonly unknown[]): unknown =>
        Reflect.apply(writeHead, response, [due(status), ...rest]),
      write: (...args: readonly unknown[]): unknown => {
        settle();
        return Reflect.apply(write, response, args);
      },
      end: (...args: readonly unknown[]): unknown => {
        settle();
        return Reflect.apply(end, response, args);
      },
    });
    return application(request, response);
  };
}
