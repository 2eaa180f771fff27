import { formatAnswered } from '../../lib/serve/requestLog';
import { routeOf, siteMetrics } from '../../lib/serve/siteMetrics';

const answered = {
  id: 'a',
  method: 'GET',
  path: '/rank.csv',
  status: 200,
  milliseconds: 12.4,
  finished: true,
} as const;

describe('routeOf', () => {
  test.each([
    ['/', '/'],
    ['/rank', '/rank'],
    ['/rank.csv', '/rank.csv'],
    ['/units/450204', '/units/…'],
    ['/units/450204.xlsx', '/units/….xlsx'],
    ['/_next/static/chunks/a.js', '/_next'],
    ['/api/v1/units', '/api/…'],
    ['/WordPress-Login', 'other'],
  ])('makes %s one of the series %s', (path, route) => {
    expect(routeOf(path)).toBe(route);
  });
});

describe('siteMetrics', () => {
  test('counts answers by route and status, and readers who left', async () => {
    const metrics = siteMetrics();
    metrics.count(answered);
    metrics.count({ ...answered, finished: false });
    const text = await metrics.print();
    expect(text).toContain('atlas_http_request_duration_seconds_count{route="/rank.csv",status="200"} 2');
    expect(text).toContain('atlas_http_requests_aborted_total 1');
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('does not make a series for each address that somebody invents', async () => {
    const metrics = siteMetrics();
    for (let index = 0; index < 1_000; index += 1)
      metrics.count({ ...answered, path: `/x${index}`, status: 404 });
    const text = await metrics.print();
    expect(text.match(/duration_seconds_count/g)).toHaveLength(1);
    expect(text).toContain('route="other",status="404"} 1000');
  });
});

describe('formatAnswered', () => {
  test('is a line of JSON without the query and without an address of anybody', () => {
    expect(formatAnswered(answered, new Date('2026-11-25T10:00:00Z'))).toBe(
      '{"time":"2026-11-25T10:00:00.000Z","id":"a","method":"GET","path":"/rank.csv","status":200,"finished":true,"ms":12}',
    );
  });
});
