import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REPORTED_METRICS } from '../metrics/reported';
import { TYPE_NAMES } from '../metrics/unitNames';
import type { Db } from './client';

const empty = z.literal('').transform(() => null);
const optional = z.union([empty, z.string()]);

const divisionRow = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1),
  parent_code: optional,
  level: z.enum(['province', 'city', 'county']),
  valid_from: z.union([empty, z.iso.date()]),
});

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
  parent_id: optional,
  valid_from: z.union([empty, z.iso.date()]),
  valid_to: z.union([empty, z.iso.date()]),
  /** Further names, separated by semicolons. */
  aliases: z.string(),
});
export type UnitRow = z.infer<typeof unitRow>;

const TYPE_OF_LEVEL = { province: 'prov_gov', city: 'city_gov', county: 'county_gov' } as const;

function parseDivisions(text: string): UnitRow[] {
  return z
    .array(divisionRow)
    .parse(parse(text, { columns: true, bom: true }))
    .map(({ code, name, parent_code, level, valid_from }) => ({
      id: code,
      name: `${name}人民政府`,
      short_name: name,
      type: TYPE_OF_LEVEL[level],
      level,
      region_code: code,
      parent_id: parent_code,
      valid_from,
      valid_to: null,
      aliases: '',
    }));
}

/** Writes units, parents before children; a unit that is there already is brought up to date, none is ever removed. */
export async function saveUnits(db: Db, units: readonly UnitRow[]): Promise<void> {
  const column = (name: keyof UnitRow): (string | null)[] => units.map((unit) => unit[name]);
  const aliases = units.flatMap(({ id, aliases: names }) =>
    names.split(/[;；]/).flatMap((name) => (name.trim() === '' ? [] : [{ id, alias: name.trim() }])),
  );
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO unit (id, name, short_name, type, level, region_code, parent_id, valid_from, valid_to)
      SELECT * FROM unnest(${column('id')}::text[], ${column('name')}::text[], ${column('short_name')}::text[],
                           ${column('type')}::text[], ${column('level')}::text[], ${column('region_code')}::text[],
                           ${column('parent_id')}::text[], ${column('valid_from')}::date[], ${column('valid_to')}::date[])
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, short_name = excluded.short_name, type = excluded.type, level = excluded.level,
        region_code = excluded.region_code, parent_id = excluded.parent_id,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    db.$executeRaw`
      INSERT INTO unit_alias (unit_id, alias)
      SELECT * FROM unnest(${aliases.map(({ id }) => id)}::text[], ${aliases.map(({ alias }) => alias)}::text[])
      ON CONFLICT DO NOTHING`,
  ]);
}

/** Gives every reported metric of the catalogue its number; numbers given once never change. */
async function saveMetrics(db: Db): Promise<void> {
  const keys = REPORTED_METRICS.map(({ key }) => key);
  await db.$executeRaw`
    INSERT INTO metric (id, key)
    SELECT GREATEST(0, (SELECT max(id) FROM metric)) + row_number() OVER (ORDER BY ordinal), asked.key
      FROM unnest(${keys}::text[]) WITH ORDINALITY AS asked (key, ordinal)
     WHERE asked.key NOT IN (SELECT key FROM metric)`;
}

/**
 * Brings units and metrics in the database up to date with `prisma/data` and the catalogue. Skips quickly when
 * nothing changed since the last time. Returns whether it wrote anything.
 */
export async function loadBaseData(db: Db, folder = 'prisma/data'): Promise<boolean> {
  const [divisions, units] = ['divisions.csv', 'units.csv'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  const metrics = REPORTED_METRICS.map(({ key }) => key).join();
  const sha256 = createHash('sha256')
    .update(JSON.stringify([divisions, units, metrics]))
    .digest('hex');
  const known = await db.baseData.findUnique({ where: { name: 'base' } });
  if (known?.sha256 === sha256) return false;

  await saveMetrics(db);
  await saveUnits(db, parseDivisions(divisions ?? ''));
  await saveUnits(db, z.array(unitRow).parse(parse(units ?? '', { columns: true, bom: true })));
  await db.baseData.upsert({ where: { name: 'base' }, create: { name: 'base', sha256 }, update: { sha256 } });
  return true;
}
