import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Answered } from './requestLog';

/** Figures of a running server in Prometheus' text format. */
export interface SiteMetrics {
  readonly contentType: string;
  count(answered: Answered): void;
  print(): Promise<string>;
}

/** `/units/450204` and `/units/450204.csv` are views of one kind; ids would make a series each. */
export function routeOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  if (room === '_next') return '/_next';
  const format = /\.[a-z0-9]{2,4}$/.exec(path)?.[0] ?? '';
  const name = room.replace(/\.[a-z0-9]{2,4}$/, '');
  // What is no word of ours is one series, or anybody could make as many as they like.
  if (!/^[a-z0-9]{0,20}$/.test(name)) return 'other';
  return `/${name}${rest.length > 0 ? '/…' : ''}${format}`;
}

/** Metrics of the process and of its answers, in a registry of their own. */
export function siteMetrics(): SiteMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'atlas_http_request_duration_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const aborted = new Counter({
    name: 'atlas_http_requests_aborted_total',
    help: 'Answers whose reader left before the end.',
    registers: [registry],
  });
  const routes = new Set<string>();
  return {
    contentType: registry.contentType,
    count: ({ path, status, milliseconds, finished }) => {
      const route = routeOf(path);
      const known = routes.has(route) || (status < 400 && routes.size < 100);
      if (known) routes.add(route);
      seconds.observe({ route: known ? route : 'other', status: String(status) }, milliseconds / 1000);
      if (!finished) aborted.inc();
    },
    print: () => registry.metrics(),
  };
}
