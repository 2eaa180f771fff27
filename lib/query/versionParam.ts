import { z } from 'zod';
import { inWords, ONCE } from './inWords';

/** A version of the data set that a permalink pins: docs/decisions/026-one-version-a-commit.md. */
export const version = z
  .string(ONCE)
  .regex(
    /^[1-9]\d{0,8}$/,
    inWords({
      zh: '应为 1 以上的整数，版本见 /data/changes',
      en: 'it should be a whole number from 1; versions are listed at /data/changes',
    }),
  )
  .transform(Number);
