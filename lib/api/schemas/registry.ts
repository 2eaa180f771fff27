import { z } from 'zod';

/** Schemas that the OpenAPI document gives a name; all others stand where they are used. */
export const SCHEMAS = z.registry<{ id: string }>();
