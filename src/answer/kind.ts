/** What a placeholder stood for. A `name` is that of a thing, a `code` is made of digits or letters: 361, 5G, a case number. */
export type Kind =
  "place" | "person" | "organisation" | "number" | "date" | "ordinal" | "name" | "code" | "text" | "unknown";
