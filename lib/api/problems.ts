/** Something that can go wrong with a request, as RFC 9457 wants it told. */
export interface ProblemKind {
  readonly status: 400 | 404 | 405 | 429 | 503;
  /** Stays the same for all occurrences. */
  readonly title: string;
  /** When it happens and what to do, for the reference. */
  readonly meaning: string;
}

/** Every error that the interface answers with. The name is the stable part: programs may compare `type`. */
export const PROBLEMS = {
  'unknown-parameter': {
    status: 400,
    title: '不认识的参数',
    meaning: '查询里有本接口没有的参数，多半是拼写有误。改正或去掉 parameter 所指的参数。',
  },
  'invalid-parameter': {
    status: 400,
    title: '参数的值不对',
    meaning: '参数的样子不对、超出范围，或指的东西不存在。errors 逐条说明，parameter 是第一个出错的参数。',
  },
  'too-much': {
    status: 400,
    title: '一次要得太多',
    meaning: '一页的行数超过上限。按 next 逐页取，或到 /data 下载整个数据集。',
  },
  'invalid-cursor': {
    status: 400,
    title: '翻页标记不对',
    meaning: 'cursor 只能取自上一页的 next，不能自己拼写。从第一页重新开始。',
  },
  'not-found': { status: 404, title: '没有这个资源', meaning: '地址里的编号没有对应的单位、报告或指标。' },
  'no-such-endpoint': {
    status: 404,
    title: '没有这个接口',
    meaning: '地址有误。全部接口见 /api，机器可读的描述见 /api/v1/openapi.json。',
  },
  'method-not-allowed': {
    status: 405,
    title: '只能读取',
    meaning: '本接口只接受 GET、HEAD 和 OPTIONS。',
  },
  'too-many-requests': {
    status: 429,
    title: '请求过于频繁',
    meaning:
      '同一网址来源一分钟内的请求超过上限。等 Retry-After 所说的秒数再试；大量数据请到 /data 整体下载。',
  },
  unavailable: {
    status: 503,
    title: '暂时无法应答',
    meaning: '服务器出了问题，或数据库没有应答。数据没有受影响，稍后再试。',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
export type ProblemName = keyof typeof PROBLEMS;

/** One fault of a request. */
export interface ProblemError {
  readonly parameter: string;
  readonly message: string;
}

/** An error on its way out. `detail` is a Chinese sentence about this occurrence. */
export interface Problem {
  readonly problem: ProblemName;
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
}

export const isProblem = (answer: object): answer is Problem => 'problem' in answer;

/** Where the reference explains a problem: the same on every server, and an address on each. */
export const problemType = (name: ProblemName): string => `/api#problem-${name}`;

/** The body of an `application/problem+json`. */
export function problemBody({ problem, detail, errors = [] }: Problem, instance: string) {
  const { status, title } = PROBLEMS[problem];
  const [first] = errors;
  return {
    type: problemType(problem),
    title,
    status,
    detail,
    instance,
    ...(first && { parameter: first.parameter, errors }),
  };
}
