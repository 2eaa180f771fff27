import { changedFile } from './changedFile';
import { compareFile } from './compareFile';
import { coverageFile } from './coverageFile';
import { dictionaryFile } from './dictionaryFile';
import type { FileView } from './fileView';
import { importsFile } from './importsFile';
import { localFile } from './localFile';
import { narrativeFile } from './narrativeFile';
import { outcomeSumsFile, outcomesFile } from './outcomesFile';
import { peersFile } from './peersFile';
import { qualityFile } from './qualityFile';
import { qualityRulesFile, qualityYearsFile } from './qualityPlaceFile';
import { rankFile } from './rankFile';
import { regionFile, rollUpFile } from './regionFile';
import { reportCompareFile } from './reportCompareFile';
import { reportFile } from './reportFile';
import { reportsFile } from './reportsFile';
import { ruleFile } from './ruleFile';
import { scatterFile } from './scatterFile';
import { searchFile } from './searchFile';
import { tilesFile } from './tilesFile';
import { trendFile } from './trendFile';
import { unitFile } from './unitFile';
import { unitsFile } from './unitsFile';
import { unitWorklistFile } from './unitWorklistFile';
import { versionsFile } from './versionsFile';
import { worklistFile } from './worklistFile';

/** Every view that has twins, by the name under which next.config.js sends its files here (docs/files.md). */
export const FILE_VIEWS: ReadonlyMap<string, FileView> = new Map([
  ['index', reportsFile],
  ['rank', rankFile],
  ['tiles', tilesFile],
  ['trend', trendFile],
  ['outcomes', outcomesFile],
  ['outcomes-sums', outcomeSumsFile],
  ['compare', compareFile],
  ['scatter', scatterFile],
  ['region', regionFile],
  ['rollup', rollUpFile],
  ['search', searchFile],
  ['units', unitsFile],
  ['unit', unitFile],
  ['unit-peers', peersFile],
  ['report', reportFile],
  ['report-compare', reportCompareFile],
  ['local', localFile],
  ['narrative', narrativeFile],
  ['coverage', coverageFile],
  ['quality', qualityFile],
  ['quality-rules', qualityRulesFile],
  ['quality-years', qualityYearsFile],
  ['quality-worklist', worklistFile],
  ['rule', ruleFile],
  ['unit-worklist', unitWorklistFile],
  ['dictionary', dictionaryFile],
  ['imports', importsFile],
  ['changes', versionsFile],
  ['changed', changedFile],
]);
