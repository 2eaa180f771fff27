import { z } from 'zod';
import { endpoint } from '../endpoint';
import { oneOfThem, pageOf } from '../schemas/envelope';
import { level, oneOf, paging, unitId, unitType } from '../schemas/parameters';
import { relativeSchema, unitSchema } from '../schemas/unitSchemas';

const byId = z.strictObject({ id: unitId });
const nothing = z.strictObject({});

export const listUnits = endpoint({
  id: 'listUnits',
  path: '/units',
  tag: '单位',
  summary: '找单位',
  description: '按名称、别名或编号的一部分查找；没有 q 时列出全部登记的单位，按编号排列。',
  params: nothing,
  query: z.strictObject({
    q: z
      .string('只能给一次')
      .max(60, '最多 60 个字')
      .regex(/^\P{Cc}*$/u, '含有看不见的控制字符')
      .optional()
      .describe('名称、别名或编号的一部分。'),
    parent: unitId.optional().describe('只要这个单位之下（任意层级）的单位。'),
    level: level.optional().describe('单位的级别。'),
    type: unitType.optional().describe('单位的类型。'),
    reported: oneOf(['yes', 'no']).optional().describe('yes：已有报告的；no：还没有的。'),
    ...paging,
  }),
  body: pageOf(unitSchema),
  problems: ['invalid-cursor', 'too-much'],
  example: '/units?q={name}',
});

export const getUnit = endpoint({
  id: 'getUnit',
  path: '/units/{id}',
  tag: '单位',
  summary: '一个单位',
  description: '按编号取一个单位。',
  params: byId,
  query: nothing,
  body: oneOfThem(unitSchema),
  problems: ['not-found'],
  example: '/units/{unit}',
});

const relatives = z.strictObject({ ...paging });

export const listChildren = endpoint({
  id: 'listChildren',
  path: '/units/{id}/children',
  tag: '单位',
  summary: '直属下级',
  description: '上级是这个单位的单位，按编号排列。',
  params: byId,
  query: relatives,
  body: pageOf(unitSchema),
  problems: ['not-found', 'invalid-cursor', 'too-much'],
  example: '/units/{parent}/children',
});

export const listPeers = endpoint({
  id: 'listPeers',
  path: '/units/{id}/peers',
  tag: '单位',
  summary: '同级单位',
  description: '同一上级、同一级别的其他单位，按编号排列；没有上级的单位没有同级。',
  params: byId,
  query: relatives,
  body: pageOf(unitSchema),
  problems: ['not-found', 'invalid-cursor', 'too-much'],
  example: '/units/{unit}/peers',
});

export const listLineage = endpoint({
  id: 'listLineage',
  path: '/units/{id}/lineage',
  tag: '单位',
  summary: '前身和后继',
  description: '更名、设区、拆分、合并、撤销、换代码：这个单位原来是什么，后来成了什么，按年排列。',
  params: byId,
  query: nothing,
  body: oneOfThem(z.array(relativeSchema)),
  problems: ['not-found'],
  example: '/units/{unit}/lineage',
});
