/** Columns of a text that is written where nobody says how wide it may be, as into a file. */
export const FILE_WIDTH = 80;
