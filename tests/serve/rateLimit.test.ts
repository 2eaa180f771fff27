import { quotaHeaders, rateLimiter } from '../../lib/serve/rateLimit';

describe('rateLimiter', () => {
  test('lets so many through a minute and no more, each caller by himself', () => {
    const count = rateLimiter(2);
    expect([0, 1, 2].map((second) => count('a', second * 1000).allowed)).toEqual([true, true, false]);
    expect(count('b', 3000)).toEqual({ allowed: true, limit: 2, remaining: 1, reset: 60 });
    expect(count('a', 59_999)).toEqual({ allowed: false, limit: 2, remaining: 0, reset: 1 });
    expect(count('a', 60_000).allowed).toBe(true);
  });

  test('lets everything through with 0, and then promises nothing', () => {
    const quota = rateLimiter(0)('a', 0);
    expect(quota.allowed).toBe(true);
    expect(quotaHeaders(quota)).toEqual({});
  });

  test('remembers no more callers than it should, however many come', () => {
    const count = rateLimiter(1, 3);
    for (let caller = 0; caller < 1000; caller += 1) count(String(caller), 0);
    // The last three are remembered, those before are forgotten.
    expect(['999', '998', '997'].map((caller) => count(caller, 1).allowed)).toEqual([false, false, false]);
    expect(count('5', 1).allowed).toBe(true);
  });

  test('says when to come back only to who was refused', () => {
    const count = rateLimiter(1);
    expect(quotaHeaders(count('a', 0))).toEqual({
      'ratelimit-policy': '"default";q=1;w=60',
      ratelimit: '"default";r=0;t=60',
    });
    expect(quotaHeaders(count('a', 500))['retry-after']).toBe('60');
  });
});
