interface Found {
  readonly rule: string;
  readonly place: string;
}

/** What one rule says of one place in two reports; null where it says nothing. */
export interface PairedFinding<Finding extends Found> {
  readonly rule: string;
  readonly place: string;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/** Findings of two reports side by side: the same rule about the same place is one line. In the order of the first, then what only the second has. */
export function pairFindings<Finding extends Found>(
  earlier: readonly Finding[],
  later: readonly Finding[],
): readonly PairedFinding<Finding>[] {
  const left = [...later];
  const paired = earlier.map((before): PairedFinding<Finding> => {
    const at = left.findIndex(({ rule, place }) => rule === before.rule && place === before.place);
    const after = at < 0 ? null : (left.splice(at, 1)[0] ?? null);
    return { rule: before.rule, place: before.place, before, after };
  });
  return [
    ...paired,
    ...left.map(
      (after): PairedFinding<Finding> => ({ rule: after.rule, place: after.place, before: null, after }),
    ),
  ];
}
