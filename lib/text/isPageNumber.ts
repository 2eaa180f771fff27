/** — 5 —, - 4 -, P. 9, 第 5 页 共 10 页: what stands at the foot of a page and belongs to no row. */
const PAGE_NUMBER = /^(?:[-–—－·]\s*\d{1,3}\s*[-–—－·]|[Pp]\.?\s*\d{1,3}|第\s*\d{1,3}\s*页.{0,12})$/;

/** True for a line that is the number of a page and shows it: with dashes around it, or the word. A bare 5 may be a figure. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);
