/** Where a row is, as file:line, and its cells by column. */
export type Row<Column extends string> = Readonly<Record<Column | "at", string>>;

export function readTable<const Column extends string>(path: string, columns: readonly Column[]): Row<Column>[];

export function readList(path: string): Readonly<Record<"at" | "text" | "comment", string>>[];

export function filesOf(folder: string, ending: string): string[];

export function fail(at: string, problem: string): never;
