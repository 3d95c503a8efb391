/** The place of a column in a member that has nothing there. */
export const NOWHERE = -1;
