/** Stands behind a figure where the document breaks off or goes on elsewhere: what comes before it may be a part of a figure. */
export const CUT = '…';
