/** A report for reading lists so many placeholders and so many edits: browsers and Word get slow, and nobody reads on. */
export const MOST_LISTED = 3000;

/**
 * So many segments against a published text are drawn in a terminal and marked on a page: a text of a million characters
 * that is masked as published ones are has half as many.
 */
export const MOST_DRAWN = 100_000;
