import { isSameBody } from '../../lib/report/isSameBody';

describe('isSameBody', () => {
  test.each([
    ['柳南区审计局', '柳州市柳南区审计局'],
    ['柳南区', '柳州市柳南区人民政府'],
    ['沭阳县发改局', '沭阳县发展和改革局'],
    ['审计局', '柳南区审计局'],
    ['柳南区住建局', '柳州市柳南区住房和城乡建设局'],
    ['平潭综合实验区', '平潭综合实验区管委会'],
  ])('%s is %s', (one, other) => {
    expect([isSameBody(one, other), isSameBody(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['柳南区人民政府', '柳南区审计局'],
    ['柳南区人民政府', '柳南区人民政府办公室'],
    ['柳州市人民政府', '柳州市柳南区人民政府'],
    ['柳州市审计局', '柳南区审计局'],
    ['徐州市人民政府', '徐州市新沂市人民政府'],
    ['徐州市鼓楼区', '南京市鼓楼区'],
    ['柳南区财政局', '柳南区审计局'],
    ['财政局', '柳南区审计局'],
  ])('%s is another body than %s', (one, other) => {
    expect([isSameBody(one, other), isSameBody(other, one)]).toEqual([false, false]);
  });
});
