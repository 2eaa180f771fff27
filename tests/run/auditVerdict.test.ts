import { auditVerdict } from '../../lib/run/auditVerdict';

const weakness = (severity: string) => ({ severity, range: '<1.2.3', fixAvailable: true });
const report = (vulnerabilities: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { total: 7 } } });

describe('auditVerdict', () => {
  test('is clean without high weaknesses, whatever else there is', () => {
    expect(auditVerdict(report({}))).toEqual({ kind: 'clean', packages: 7 });
    expect(auditVerdict(report({ a: weakness('low'), b: weakness('moderate') }))).toMatchObject({
      kind: 'clean',
    });
  });

  test('names what is high or critical', () => {
    expect(
      auditVerdict(report({ a: weakness('high'), b: weakness('low'), c: weakness('critical') })),
    ).toEqual({
      kind: 'weak',
      found: ['a <1.2.3（high）', 'c <1.2.3（critical）'],
    });
  });

  test.each([
    [
      'a registry without advisories',
      JSON.stringify({ message: '405 Method Not Allowed', method: 'POST' }),
      '405 Method Not Allowed',
    ],
    [
      'no network',
      JSON.stringify({ message: 'request failed, reason: ENOTFOUND' }),
      'request failed, reason: ENOTFOUND',
    ],
    ['no answer', '', '没有可读的回答'],
    ['an answer of another form', '{"vulnerabilities":[]}', '没有可读的回答'],
  ])('proves nothing with %s', (_, output, why) => {
    expect(auditVerdict(output)).toEqual({ kind: 'impossible', why });
  });
});
