import { z } from 'zod';

/** A version of the data set that a permalink pins: docs/decisions/026-one-version-a-commit.md. */
export const version = z
  .string('只能给一次')
  .regex(/^[1-9]\d{0,8}$/, '应为 1 以上的整数，版本见 /data/changes')
  .transform(Number);
