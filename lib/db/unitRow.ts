import { z } from 'zod';
import { TYPE_NAMES } from '../metrics/unitNames';

const empty = z.literal('').transform(() => null);
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Names or hosts in one field, separated by semicolons. */
export const splitList = (text: string): string[] =>
  text.split(/[;；]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** A row of a units file: departments, offices, zones and towns, which the base of divisions does not have. */
export const unitRow = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, '单位编号只能用字母、数字和连字符'),
  name: z.string().min(1, '名称不能为空'),
  short_name: z.string().min(1, '简称不能为空'),
  type: z.string().refine((type) => type in TYPE_NAMES, `类型只能是 ${Object.keys(TYPE_NAMES).join('、')}`),
  level: z.enum(
    ['country', 'province', 'city', 'county', 'town'],
    '级别只能是 country、province、city、county、town',
  ),
  region_code: z.union([empty, z.string().regex(/^\d{6}$/, '区划代码应为六位数字')]),
  parent_id: z.union([empty, z.string()]),
  valid_from: z.union([empty, z.iso.date()]),
  valid_to: z.union([empty, z.iso.date()]),
  /** Further names, separated by semicolons. */
  aliases: z.string(),
  /** Host names of the unit's own pages, separated by semicolons. */
  hosts: z
    .string()
    .refine(
      (hosts) => splitList(hosts).every((host) => HOST.test(host)),
      '主机名应写成 www.example.gov.cn 的样子',
    )
    .optional(),
});
export type UnitRow = z.infer<typeof unitRow>;
