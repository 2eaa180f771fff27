import { splitSentences } from '../../../lib/report/narrative/splitSentences';

test.each(['填报人：示例甲', '复核人: 示例乙', '统计负责人：示例甲'])(
  'a sentence that says who filled the form in is no evidence: %s (synthetic)',
  (words) => {
    const text = `全年收到申请5件。全年收到申请6件，${words}。`;
    const kept = splitSentences({ text, lines: [{ start: 0, where: 'line:1' }] });
    expect(kept.map((sentence) => sentence.text)).toEqual(['全年收到申请5件。']);
  },
);
