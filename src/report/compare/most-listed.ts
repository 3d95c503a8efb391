/** A report for reading lists so many placeholders and so many edits: browsers and Word get slow, and nobody reads on. */
export const MOST_LISTED = 3000;
