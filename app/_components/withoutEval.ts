import { z } from 'zod';

// To be the first import of a component that brings schemas along: before the first of them Zod tries whether it may compile code,
// which the policy of our pages forbids and reports.
if (typeof window !== 'undefined') z.config({ jitless: true });
