import type { Random } from './random';

/** A number around 0 with deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A positive number whose median is 1; with `spread` 1.2 one in a hundred is above 16: sizes of real bodies are like that. */
export function heavyTailed(random: Random, spread: number): number {
  return Math.exp(spread * normal(random));
}

/** A count whose mean is `mean`: as events that come by themselves (Poisson), by its normal shape where they are many. */
export function countAround(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let left = random.next(); left > limit; left *= random.next()) count += 1;
  return count;
}

/** Deals `total` out to parts by weight; the parts always make the total. Few are dealt one by one, many by share. */
export function deal(random: Random, total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => (total > 200 ? Math.floor((total * weight) / sum) : 0));
  let left = total - shares.reduce((all, share) => all + share, 0);
  for (; left > 0; left -= 1) {
    let at = random.next() * sum;
    let part = 0;
    while (part < weights.length - 1 && at >= (weights[part] ?? Number.NaN)) {
      at -= weights[part] ?? Number.NaN;
      part += 1;
    }
    shares[part] = (shares[part] ?? Number.NaN) + 1;
  }
  return shares;
}
