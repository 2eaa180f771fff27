import { editionOf } from '../../lib/result/editionOf';
import { reportRow } from '../fixtures/rows';

test.each([
  ['t2_licence_decisions', { 2: '2019', 3: '2021', 4: '2021' }, '2019'],
  ['penalty_per_licence', { 2: '2019', 3: '2021', 4: '2021' }, '2019'],
  ['open_rate', { 2: '2021', 3: '2019', 4: '2021' }, '2019'],
  ['t4_recon_total', { 2: '2021', 3: '2021', 4: '2019' }, '2019'],
  ['recon_correct_rate', { 2: '2021', 3: '2021', 4: '2019' }, '2019'],
  ['suits', { 2: '2021', 3: '2021', 4: '2019' }, '2019'],
  ['t3_new', { 2: '2021', 3: null, 4: '2021' }, null],
] as const)('%s stands in the table of its own: %j', (metric, editions, edition) => {
  expect(editionOf(metric, { ...reportRow('a', 2023), editions })).toBe(edition);
});

test.each([
  ['t3_new', '2014'],
  ['s6_complaints', '2014'],
  ['suits', '2014'],
  // Nothing of 2014 comes near to it, whatever its key begins with.
  ['suit_correct_rate', null],
] as const)('%s of a report on 2018 stands on %s', (metric, edition) => {
  expect(editionOf(metric, reportRow('a', 2018, null, 'unknown', '2014'))).toBe(edition);
});
