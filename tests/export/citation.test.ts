import { bibtexOf } from '../../lib/export/bibtexOf';
import { citationOf } from '../../lib/export/citationOf';

const cited = {
  title: '2023 年本年新收申请排名',
  address: 'https://atlas.example/rank?metric=t3_new&year=2023',
  dataDate: '2026-11-24',
  dataVersion: 7,
  accessedOn: '2026-11-25',
};

describe('citationOf', () => {
  test('names view, version, day of the data, day of access and the address with the query', () => {
    expect(citationOf(cited)).toBe(
      '公开年报图谱. 2023 年本年新收申请排名[DS/OL]. 数据版本 7 (2026-11-24)[2026-11-25]. https://atlas.example/rank?metric=t3_new&year=2023.',
    );
  });
  test('leaves out what does not exist: the dictionary has no version', () => {
    const { accessedOn: _, ...undated } = { ...cited, dataVersion: null, dataDate: null };
    expect(citationOf(undated)).toBe(
      '公开年报图谱. 2023 年本年新收申请排名[DS/OL]. https://atlas.example/rank?metric=t3_new&year=2023.',
    );
  });
});

describe('bibtexOf', () => {
  test('is one entry with a key of its own for each view and version', () => {
    expect(bibtexOf(cited)).toBe(`@dataset{disclosure-atlas-v7-rank-metric-t3-new-year-2023,
  author = {{公开年报图谱}},
  title = {2023 年本年新收申请排名},
  year = {2026},
  date = {2026-11-24},
  version = {7},
  howpublished = {\\url{https://atlas.example/rank?metric=t3_new&year=2023}},
  url = {https://atlas.example/rank?metric=t3_new&year=2023},
  urldate = {2026-11-25}
}`);
    expect(bibtexOf({ ...cited, dataVersion: 8 })).not.toContain('v7');
  });
  test('closes its braces whatever the title holds', () => {
    const entry = bibtexOf({ ...cited, title: 'a{b}\\c' });
    expect(entry.match(/\{/g)).toHaveLength((entry.match(/\}/g) ?? []).length);
  });
});
