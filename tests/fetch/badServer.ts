import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A web server on loopback that does everything that web servers do. */
export interface BadServer {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  url(path: string): string;
  /** Paths asked for, in order, with the milliseconds at which they were. */
  readonly asked: readonly {
    readonly path: string;
    readonly at: number;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** What stands in robots.txt: null is 404, a number a status. */
  robots: string | number | null;
  close(): Promise<void>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

type Handler = (answer: ServerResponse, request: IncomingMessage, times: number) => void;

function handlers(page: string): Readonly<Record<string, Handler>> {
  const whole = (answer: ServerResponse, headers: Readonly<Record<string, string>> = {}): void => {
    answer.writeHead(200, { ...HTML, ...headers }).end(page);
  };
  return {
    '/good.html': (answer) =>
      whole(answer, { etag: '"one"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }),
    '/conditional.html': (answer, request) => {
      if (request.headers['if-none-match'] === '"two"') answer.writeHead(304).end();
      else whole(answer, { etag: '"two"' });
    },
    '/gone.html': (answer) => void answer.writeHead(404, HTML).end('<h1>404</h1>'),
    '/forbidden.html': (answer) => void answer.writeHead(403, HTML).end('<h1>403</h1>'),
    '/flaky.html': (answer, _, times) => {
      if (times < 3) answer.writeHead(500).end();
      else whole(answer);
    },
    '/busy.html': (answer, _, times) => {
      if (times < 2) answer.writeHead(503, { 'retry-after': '0' }).end();
      else whole(answer);
    },
    '/slow.html': (answer) => void answer.writeHead(200, HTML).write('<html>'),
    '/endless.html': (answer) => {
      answer.writeHead(200, HTML);
      const more = (): void => {
        while (!answer.destroyed && answer.write('x'.repeat(65_536)));
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    },
    '/truncated.html': (answer) => {
      answer.writeHead(200, { ...HTML, 'content-length': String(Buffer.byteLength(page)) });
      answer.write(page.slice(0, 200), () => answer.destroy());
    },
    '/torn-chunks.html': (answer) => {
      answer.writeHead(200, HTML);
      answer.write(page.slice(0, 200), () => answer.destroy());
    },
    '/short-length.html': (answer) => {
      answer.socket?.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\nConnection: close\r\n\r\n${page}`,
      );
    },
    '/loop-a.html': (answer) => void answer.writeHead(302, { location: '/loop-b.html' }).end(),
    '/loop-b.html': (answer) => void answer.writeHead(302, { location: '/loop-a.html' }).end(),
    '/private.html': (answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:9/x' }).end(),
    '/metadata.html': (answer) => void answer.writeHead(302, { location: 'http://169.254.169.254/x' }).end(),
    '/file.html': (answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/elsewhere.html': (answer) => void answer.writeHead(302, { location: 'http://example.com/' }).end(),
    '/moved.html': (answer) => void answer.writeHead(301, { location: '/good.html' }).end(),
    // As many servers do: the characters themselves, in UTF-8.
    '/moved-raw.html': (answer) =>
      void answer.socket?.end(
        'HTTP/1.1 301 Moved\r\nLocation: /年报/good.html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      ),
    [encodeURI('/年报/good.html')]: (answer) => whole(answer),
    '/garbled.html': (answer) => void answer.writeHead(200, HTML).end('<p>年报\0</p>'),
    '/lost.html': (answer) => void answer.writeHead(302).end(),
    '/bomb.html': (answer) =>
      void answer
        .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(8 * 1024 * 1024))),
    '/zipped.html': (answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(page)),
    '/torn-zip.html': (answer) =>
      void answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(page).subarray(0, 60)),
    '/soft-404.html': (answer) =>
      void answer.writeHead(200, HTML).end('<title>提示</title><p>抱歉，您访问的页面不存在！</p>'),
    '/empty.html': (answer) => void answer.writeHead(200, HTML).end(),
    '/nonsense.html': (answer) => void answer.socket?.end('this is no HTTP\r\n\r\n'),
    '/secret/a.html': (answer) => whole(answer),
  };
}

/** Starts it; `page` is what good addresses give. */
export async function startBadServer(page: string): Promise<BadServer> {
  const asked: { path: string; at: number; headers: IncomingMessage['headers'] }[] = [];
  const pages = handlers(page);
  const server = createServer((request, answer) => {
    const path = request.url ?? '';
    asked.push({ path, at: performance.now(), headers: request.headers });
    if (path === '/robots.txt') {
      if (typeof bad.robots === 'string') answer.writeHead(200).end(bad.robots);
      else answer.writeHead(bad.robots ?? 404).end();
      return;
    }
    const times = asked.filter((one) => one.path === path).length;
    const handle = pages[path];
    if (handle) handle(answer, request, times);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const bad: BadServer = {
    host,
    url: (path) => `http://${host}${path}`,
    asked,
    robots: null,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return bad;
}
