const MIB = 1024 * 1024;

/** What one check may ask for: far above any draft, and little for a server that others use too. */
export const DRAFT_LIMITS = {
  /** A file or a pasted text, in bytes. */
  bytes: 20 * MIB,
  /** For the draft to arrive, in seconds. */
  arrival: 60,
  /** For reading it, in seconds. */
  reading: 8,
  /** Drafts read at once, each in a process of its own. */
  readers: 2,
  /** Drafts that arrive, wait or are read at once, and their bytes; one more is asked to come back. */
  drafts: 16,
  bytesAtOnce: 80 * MIB,
} as const;

export const DRAFT_MEGABYTES = DRAFT_LIMITS.bytes / MIB;
