import { findRow } from '../../lib/report/rowLabels';

describe('findRow', () => {
  test.each([
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['2.其他法律行政止公开', '其他法律行政法规禁止公开'],
    ['（六）其他', '其他处理'],
  ])('%s names the row %s', (label, row) => {
    expect(findRow(3, label)).toBe(row);
  });

  // The figure of the next cell, run into the label: taken for a slip, the row would show one cell as empty.
  test.each(['0', '７', '〇', '/', '—', '-', '无'])('a label with %s stuck to it names no row', (figure) => {
    expect(findRow(3, `3.危及“三安全一稳定”${figure}`)).toBeNull();
  });

  test('a label that is not of the form names none', () => {
    expect(findRow(3, '4.其他')).toBeNull();
  });
});
