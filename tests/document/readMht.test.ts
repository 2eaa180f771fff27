import { readDocument } from '../../lib/document/readDocument';

const mht = (encoding: string, body: string): Buffer =>
  Buffer.from(
    [
      'From: <Saved by example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_Part_1"; type="text/html"',
      '',
      '------=_Part_1',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------=_Part_1',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part_1--',
    ].join('\r\n'),
  );
const PAGE = '<html><p>示例县</p><table><tr><td>规章<td>3</table>';

describe('readMht', () => {
  test.each([
    ['base64', Buffer.from(PAGE).toString('base64')],
    [
      'quoted-printable',
      [...Buffer.from(PAGE)]
        .map((byte) => `=${byte.toString(16).padStart(2, '0')}`)
        .join('')
        .replace(/(.{60})/g, '$1=\r\n'),
    ],
    ['8bit', PAGE],
  ])('takes the page out of an archive in %s', async (encoding, body) => {
    const { format, blocks } = await readDocument(mht(encoding, body));
    expect(format).toBe('html');
    expect(blocks).toMatchObject([
      { kind: 'line', text: '示例县' },
      { kind: 'table', rows: [[{ text: '规章' }, { text: '3' }]] },
    ]);
  });

  test('says so when there is no page in it', async () => {
    const bytes = Buffer.from(
      mht('base64', '').toString().replace('text/html; charset', 'text/css; charset'),
    );
    await expect(readDocument(bytes)).rejects.toThrow('没有网页正文');
  });
});
