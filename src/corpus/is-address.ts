const ADDRESS = /^https?:\/\//i;

/** Whether an index is named by the address of a search engine, and is in no folder. */
export function isAddress(index: string): boolean {
  return ADDRESS.test(index);
}
