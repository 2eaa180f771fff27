import type { z } from 'zod';

/** A query whose years, where both are given, are in order. */
export const inOrder = <Query extends z.ZodObject>(query: Query): Query =>
  query.refine(({ from, to }) => typeof from !== 'number' || typeof to !== 'number' || from <= to, {
    path: ['to'],
    message: '结束年份不能早于起始年份',
  });
