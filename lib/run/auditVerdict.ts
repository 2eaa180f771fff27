import { z } from 'zod';

/** What the registry says of the packages that are installed. */
export type AuditVerdict =
  | { readonly kind: 'clean'; readonly packages: number }
  | { readonly kind: 'weak'; readonly found: readonly string[] }
  /** Nothing was asked: no network, or a registry that keeps no advisories. */
  | { readonly kind: 'impossible'; readonly why: string };

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), fixAvailable: z.unknown() }),
  ),
  metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
});
const failure = z.object({ message: z.string() });

const GRAVE = new Set(['high', 'critical']);

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** Reads what `npm audit --json` printed: high and critical weaknesses count. An answer of no known form is not taken for a clean one. */
export function auditVerdict(output: string): AuditVerdict {
  const said = parsed(output);
  const full = report.safeParse(said);
  if (!full.success)
    return { kind: 'impossible', why: failure.safeParse(said).data?.message ?? '没有可读的回答' };
  const found = Object.entries(full.data.vulnerabilities)
    .filter(([, { severity }]) => GRAVE.has(severity))
    .map(([name, { severity, range }]) => `${name} ${range}（${severity}）`);
  return found.length > 0
    ? { kind: 'weak', found }
    : { kind: 'clean', packages: full.data.metadata.dependencies.total };
}
