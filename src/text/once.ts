/** What is made when it is first asked for, and kept: a long expression that few texts need. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}
