import { readDocx } from '../../lib/document/readDocx';
import { docxOf, paragraph, tableCell, zipOf } from '../fixtures/packages';

describe('readDocx', () => {
  test('gives paragraphs as lines and tables with merged cells as spans', async () => {
    const rows = [
      `<w:tr>${tableCell('第二十条第（一）项', '<w:gridSpan w:val="2"/>')}${tableCell('件', '<w:vMerge w:val="restart"/>')}</w:tr>`,
      `<w:tr>${tableCell('规章')}${tableCell('')}${tableCell('', '<w:vMerge/>')}</w:tr>`,
    ];
    const { format, blocks } = await readDocx(
      docxOf(
        `${paragraph('示例县2023年报告')}${paragraph('')}<w:tbl>${rows.join('')}</w:tbl>${paragraph('完')}`,
      ),
    );
    expect(format).toBe('docx');
    expect(blocks).toEqual([
      { kind: 'line', text: '示例县2023年报告', where: 'paragraph:1', gap: 0 },
      {
        kind: 'table',
        number: 1,
        rows: [
          [
            { text: '第二十条第（一）项', rowspan: 1, colspan: 2 },
            { text: '件', rowspan: 2, colspan: 1 },
          ],
          [
            { text: '规章', rowspan: 1, colspan: 1 },
            { text: '', rowspan: 1, colspan: 1 },
          ],
        ],
      },
      { kind: 'line', text: '完', where: 'paragraph:2', gap: 0 },
    ]);
  });

  test('takes what a tracked change inserts, not what it deletes', async () => {
    const change =
      '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>13</w:t></w:r></w:ins></w:p>';
    const { blocks } = await readDocx(docxOf(change));
    expect(blocks).toEqual([{ kind: 'line', text: '13', where: 'paragraph:1', gap: 0 }]);
  });

  test('says that a document without its parts is damaged', async () => {
    const hollow = zipOf({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<a/>' });
    await expect(readDocx(hollow)).rejects.toMatchObject({ code: 'damaged_file' });
  });
});
