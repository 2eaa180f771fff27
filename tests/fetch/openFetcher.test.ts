import { type Fetcher, openFetcher } from '../../lib/fetch/openFetcher';
import { type FetchLimits, FetchProblem, LIMITS } from '../../lib/fetch/types';
import { type BadServer, startBadServer } from './badServer';

const PAGE = `<html><title>报告</title><p>${'示范市人民政府2023年政府信息公开工作年度报告'.repeat(20)}</p></html>`;
/** As in earnest, but quick, and a body of a megabyte is too much. */
const QUICK: FetchLimits = { ...LIMITS, size: 1024 * 1024, time: 1_000, interval: 0, firstPause: 1 };

let server: BadServer;
beforeEach(async () => {
  server = await startBadServer(PAGE);
});
afterEach(() => server.close());

const fetcher = (limits: Partial<FetchLimits> = {}): Fetcher =>
  openFetcher({ hosts: ['*.gov.cn'], localHosts: [server.host] }, { ...QUICK, ...limits });
const times = (path: string): number => server.asked.filter((one) => one.path === path).length;

async function problemOf(path: string, limits: Partial<FetchLimits> = {}): Promise<FetchProblem> {
  try {
    await fetcher(limits).get(server.url(path));
  } catch (error) {
    if (error instanceof FetchProblem) return error;
    throw error;
  }
  throw new Error(`${path} was fetched`);
}

describe('a fetcher', () => {
  test.each(['/good.html', '/zipped.html', '/flaky.html', '/busy.html', '/moved.html'])(
    'gets the page of %s whole',
    async (path) => {
      const page = await fetcher().get(server.url(path));
      expect(page).toMatchObject({ kind: 'page', status: 200, contentType: 'text/html', charset: 'utf-8' });
      expect(page.kind === 'page' && Buffer.from(page.body).toString()).toBe(PAGE);
      expect(page.finalUrl).toBe(server.url(path === '/moved.html' ? '/good.html' : path));
    },
  );

  test('goes where a redirect leads that names its characters as they are', async () => {
    const page = await fetcher().get(server.url('/moved-raw.html'));
    expect(page).toMatchObject({ kind: 'page', finalUrl: server.url(encodeURI('/年报/good.html')) });
  });

  test('says in words that a server does not speak TLS as we do', async () => {
    const secure = server.url('/good.html').replace('http:', 'https:');
    await expect(fetcher().get(secure)).rejects.toThrow(/谈不拢加密的方式.*（EPROTO）/);
  });

  test('keeps what makes the next request conditional, and tells when nothing has changed', async () => {
    const page = await fetcher().get(server.url('/conditional.html'));
    expect(page).toMatchObject({ kind: 'page', etag: '"two"' });
    const known = { etag: '"two"', lastModified: null };
    expect(await fetcher().get(server.url('/conditional.html'), known)).toMatchObject({ kind: 'unchanged' });
  });

  test.each([
    ['/gone.html', /网页不存在（404）/, 1],
    ['/forbidden.html', /拒绝提供（403）/, 1],
    ['/slow.html', /1 秒之内没有下载完/, 2],
    ['/endless.html', /超过 1 MB 的上限/, 1],
    ['/bomb.html', /超过 1 MB 的上限/, 1],
    ['/truncated.html', /下载中断，内容不完整/, 2],
    ['/torn-chunks.html', /下载中断，内容不完整/, 2],
    ['/torn-zip.html', /压缩的内容已损坏或不完整/, 2],
    ['/loop-a.html', /绕成了圈/, 1],
    ['/private.html', /本机或内网的地址 127\.0\.0\.1/, 1],
    ['/metadata.html', /本机或内网的地址 169\.254\.169\.254/, 1],
    ['/file.html', /只下载 http 和 https/, 1],
    ['/elsewhere.html', /主机“example\.com”不在允许的名单里/, 1],
    ['/lost.html', /没有说清跳到哪里/, 1],
    ['/empty.html', /网页是空的/, 1],
    ['/nonsense.html', /不合 HTTP 的格式/, 2],
  ])('refuses %s in words, after as many tries as may help', async (path, words, tries) => {
    const problem = await problemOf(path, { tries: 2 });
    expect(problem.message).toMatch(words);
    expect(problem.message).toMatch(/[一-龥]/);
    expect(times(path)).toBe(tries);
  });

  test('never takes more than a false length says for a whole page', async () => {
    const got = await fetcher({ tries: 1 })
      .get(server.url('/short-length.html'))
      .catch((error: unknown) => error);
    if (got instanceof FetchProblem) expect(got.message).toMatch(/HTTP 的格式/);
    else expect(got).toMatchObject({ kind: 'page', body: { length: 100 } });
  });

  test.each([
    'http://127.0.0.1:9/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://[::ffff:192.168.1.1]/',
    'http://0x7f000001/',
  ])('asks nobody at %s', async (url) => {
    await expect(fetcher().get(url)).rejects.toThrow(/本机或内网/);
  });

  test('looks at where a name leads: one that is allowed and leads to this machine is refused', async () => {
    const near = openFetcher({ hosts: ['localhost'], localHosts: [] }, { ...QUICK, tries: 1 });
    await expect(near.get(`http://localhost:${server.host.split(':')[1]}/good.html`)).rejects.toThrow(
      /主机“localhost”指向本机或内网的地址/,
    );
    expect(server.asked).toEqual([]);
  });

  test.each([
    ['all', 'User-agent: *\nDisallow: /\n', '/good.html', false],
    ['a folder', 'User-agent: *\nDisallow: /secret/\n', '/secret/a.html', false],
    ['another folder', 'User-agent: *\nDisallow: /secret/\n', '/good.html', true],
    ['us by name', 'User-agent: DisclosureAtlas\nDisallow: /\n', '/good.html', false],
    [
      'another robot',
      'User-agent: Other\nDisallow: /\n\nUser-agent: *\nDisallow: /secret/\n',
      '/good.html',
      true,
    ],
    [
      'us among others',
      'User-agent: A\nUser-agent: disclosureatlas/2 # us\nDisallow: /\n',
      '/good.html',
      false,
    ],
    [
      'thousands, by thousands of rules',
      `${'User-agent: a\n'.repeat(18_000)}${'Allow:/\n'.repeat(30_000)}`,
      '/good.html',
      true,
    ],
    ['nothing: there is none', null, '/good.html', true],
    ['nobody knows: the server is out of order', 500, '/good.html', false],
  ])('keeps to a robots.txt that forbids %s', async (_, robots, path, allowed) => {
    server.robots = robots;
    const get = fetcher().get(server.url(path));
    if (allowed) expect(await get).toMatchObject({ kind: 'page' });
    else await expect(get).rejects.toThrow(/robots\.txt/);
    expect(times(path)).toBe(allowed ? 1 : 0);
    expect(times('/robots.txt')).toBe(1);
  });

  test('says who it is', async () => {
    await fetcher().get(server.url('/good.html'));
    expect(server.asked.at(-1)?.headers['user-agent']).toMatch(/^DisclosureAtlas\//);
  });
});
