import { MAX_ADDRESS, refuseRequest } from '../../lib/serve/refuseRequest';

describe('refuseRequest', () => {
  test.each([
    ['GET', '/'],
    ['HEAD', '/rank.csv?year=2023&metric=t3_new'],
    ['GET', '/units?q=%E6%9F%B3%E5%8D%97'],
    ['GET', '/units?q=a+b%25'],
    ['GET', '/rank?sort=%74%2F'],
    ['POST', '/check/result'],
    ['OPTIONS', '/api/v1/units'],
    ['DELETE', '/api/v1/units'],
  ])('passes on %s %s', (method, url) => {
    expect(refuseRequest(method, url)).toBeNull();
  });

  test.each([
    ['POST', '/rank', 405],
    ['DELETE', '/reports/450204-2023', 405],
    ['TRACE', '/', 405],
    ['TRACE', '/api/v1/units', 405],
    ['GET', '//elsewhere.example/x', 400],
    ['GET', '/\\elsewhere.example', 400],
    ['GET', 'http://elsewhere.example/', 400],
    ['GET', '/units/%E6%9F', 400],
    ['GET', '/rank?year=%', 400],
    ['GET', '/data/all%2Ecsv', 400],
    ['GET', '/rank.pn%67', 400],
    ['GET', '/%61pi/v1/units', 400],
    ['GET', '/data%2fall.csv', 400],
    ['GET', '/units?q=%00', 400],
    ['GET', '/rank?__proto__=1', 400],
    ['GET', '/rank?year=2023&%5F_proto__=1', 400],
  ])('refuses %s %s with %d, in words', (method, url, status) => {
    const refusal = refuseRequest(method, url);
    expect(refusal?.status).toBe(status);
    expect(refusal?.sentence).toMatch(/[一-龥].*。$/);
  });

  test('passes on the longest address and refuses a longer one', () => {
    const longest = `/trend?unit=${'4'.repeat(MAX_ADDRESS - '/trend?unit='.length)}`;
    expect(refuseRequest('GET', longest)).toBeNull();
    expect(refuseRequest('GET', `${longest}4`)?.status).toBe(414);
  });

  test('says what is allowed', () => {
    expect(refuseRequest('PUT', '/rank')?.headers).toEqual({ allow: 'GET, HEAD, OPTIONS' });
    expect(refuseRequest('PUT', '/check/result')?.headers).toEqual({ allow: 'GET, HEAD, OPTIONS, POST' });
  });
});
