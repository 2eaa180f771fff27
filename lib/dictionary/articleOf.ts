import { isDerived, type Metric } from '../metrics/catalogue';

/**
 * The article of the 条例 of 2019 that a figure is about: named in the entry, or by the label of its row in table 2.
 * Empty where the form names none, for figures of the form of 2014, and for computed ones.
 */
export function articleOf(metric: Metric): string {
  if (isDerived(metric)) return '';
  if (metric.article) return metric.article;
  const [outermost = ''] = (metric.address['2021'] ?? metric.address['2019'])?.row ?? [];
  return /^第.+条/.test(outermost) ? outermost : '';
}
