import { editDistance } from '../../lib/text/editDistance';
import { foldSpace } from '../../lib/text/foldSpace';
import { normalizeLabel } from '../../lib/text/normalizeLabel';

describe('normalizeLabel', () => {
  test.each([
    ['（三） 不予公开', '不予公开'],
    ['(三)不予公开', '不予公开'],
    ['3、不予公开', '不予公开'],
    ['３．不予公开：', '不予公开'],
    ['①不予公开', '不予公开'],
    ['三、本年度办理结果', '本年度办理结果'],
    ['社会公益\n 组织', '社会公益组织'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['3.危及"三安全一稳定"', '危及三安全一稳定'],
    ['本年增/减', '本年增/减'],
    ['第二十条第（一）项', '第二十条第一项'],
    ['⼆、⾏政许可', '行政许可'],
    ['1.', ''],
  ])('%j is %s', (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected);
  });
});

describe('foldSpace', () => {
  test('makes every run of white space one space and drops what takes no room', () => {
    expect(foldSpace('\u200b 结果\u3000\u00a0维持\ufeff\n')).toBe('结果 维持');
  });
});

describe('editDistance', () => {
  test.each([
    ['其他法律行政法规禁止公开', '其他法律行政止公开', 4, 3],
    ['属于国家秘密', '属于国家秘密', 2, 0],
    ['abc', 'xyz', 1, 2],
    ['', 'ab', 2, 2],
  ])('%s → %s, at most %d: %d', (a, b, most, distance) => {
    expect(editDistance(a, b, most)).toBe(distance);
  });
});
