import { STATISTICS_2014_DISCLOSURE } from './statistics2014Disclosure';
import { STATISTICS_2014_REMEDIES } from './statistics2014Remedies';
import { STATISTICS_2014_REQUESTS } from './statistics2014Requests';

/**
 * The national statistics table of the reports on 2014 to 2018 (国办发〔2014〕32号): 58 cells in nine sections, in printed
 * order, one figure each.
 */
export const STATISTICS_2014 = [
  ...STATISTICS_2014_DISCLOSURE,
  ...STATISTICS_2014_REQUESTS,
  ...STATISTICS_2014_REMEDIES,
] as const;
