/** Pages that Lighthouse looks at: the first, the two that are looked at most, a unit and a report of the sample. */
export const PAGES = ['/', '/rank', '/trend', '/units/Z-3501-pingtan', '/reports/450204-2023'] as const;

/** What each has to come to: scores of a hundred, the shift of the layout, kilobytes of script. */
export const BARS = {
  performance: 95,
  accessibility: 100,
  bestPractices: 95,
  shift: 0.02,
  script: 180,
} as const;
