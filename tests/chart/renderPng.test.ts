import { renderPng } from '../../lib/chart/renderPng';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const drawing = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="20" font-size="14" font-family="sans-serif">${text}</text></svg>`;

describe('renderPng', () => {
  test('draws several at once, each its own, twice as large as the drawing', async () => {
    const pictures = await Promise.all(
      ['示例省', '示范市', '示例省'].map((text) => renderPng(drawing(text))),
    );
    const [first, second, third] = pictures;
    for (const picture of pictures) expect([...(picture?.subarray(0, 4) ?? [])]).toEqual(SIGNATURE);
    expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([400, 80]);
    expect(first?.equals(third ?? Buffer.alloc(0))).toBe(true);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  });

  test('draws the signs: with them there is more to it than without', async () => {
    const [written, empty] = await Promise.all([renderPng(drawing('示例省')), renderPng(drawing(''))]);
    expect(written?.length).toBeGreaterThan((empty?.length ?? Number.NaN) + 300);
  });

  test('fails at what is no drawing, and draws the next', async () => {
    await expect(renderPng('<svg')).rejects.toThrow();
    expect((await renderPng(drawing('好')))?.length).toBeGreaterThan(100);
  });
});
