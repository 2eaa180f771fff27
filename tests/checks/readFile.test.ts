import { readFile } from '../../lib/checks/readFile';

/** A local table of so many rows, as reports of the years before 2019 have it; synthetic. */
const page = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    `<title>示例县人民政府2012年政府信息公开工作年度报告</title><table>
     <tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>
     ${Array.from({ length: rows }, (_, i) => `<tr><td>主动公开信息数第${i}类</td><td>条</td><td>${i + 1}</td></tr>`).join('\n')}
     </table>`,
  );

test('a report with figures without end is refused, one with many is read', async () => {
  const many = await readFile('many.html', page(1_000));
  expect([many.status, many.local.length]).toEqual([expect.stringMatching(/read|partial/), 1_000]);
  expect(await readFile('endless.html', page(6_000))).toMatchObject({
    status: 'refused',
    reason: expect.stringMatching(/读出了 6000 项.*超过 5000 项的上限.*请/),
    local: [],
  });
});
