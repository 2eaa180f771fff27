import { evaluateAll } from '../db/evaluation/evaluateAll';
import { loadBaseData, saveUnits } from '../db/loadBaseData';
import { refreshSearchKeys } from '../db/refreshSearchKeys';
import { beginSynthetic } from '../db/synthetic/beginSynthetic';
import type { SyntheticPlan } from '../db/synthetic/findSynthetic';
import { storeInvented } from '../db/synthetic/storeInvented';
import { inventReports } from '../synth/inventReports';
import { toCountry } from '../synth/toCountry';
import type { OpenDatabase } from './openDatabase';

const SOURCE = '合成数据';

export interface SynthesizeOptions {
  /** Evaluate the quality rules, as an import does; else the reports stay due and `npm run evaluate` does it. */
  readonly evaluate: boolean;
  readonly onStored?: (reports: number) => void;
  readonly onEvaluated?: (reports: number) => void;
}

/**
 * Fills a database without reports with an invented country. Returns what it holds, or why it cannot, in Chinese. Throws
 * only when the database fails; begun anew on what a broken run left, it says that there are reports.
 */
export async function synthesize(
  { db, url }: Pick<OpenDatabase, 'db' | 'url'>,
  plan: SyntheticPlan,
  { evaluate, onStored, onEvaluated }: SynthesizeOptions,
): Promise<string | { readonly reports: number; readonly observations: number }> {
  const problem = await beginSynthetic(db, plan);
  if (problem !== null) return problem;
  await loadBaseData(db);
  const [from, to] = [plan.firstYear, plan.lastYear];
  const country = toCountry({ units: plan.units, seed: plan.seed, from, to });
  await saveUnits(
    db,
    country.units.map(({ shortName, regionCode, parentId, validFrom, validTo, ...unit }) => ({
      ...unit,
      short_name: shortName,
      region_code: regionCode,
      parent_id: parentId,
      valid_from: validFrom,
      valid_to: validTo,
      aliases: '',
    })),
    country.links.map((link) => ({ ...link, source: SOURCE })),
  );
  await refreshSearchKeys(db);
  const stored = await storeInvented(
    url,
    inventReports({ units: country.units, seed: plan.seed, from, to }),
    onStored,
  );
  if (evaluate) await evaluateAll(db, onEvaluated);
  return stored;
}
