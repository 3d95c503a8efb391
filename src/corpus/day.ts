const DATE = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/;

/** A date that begins with year, month and day as a number that sorts as they do, 20240307; 0 where it does not. */
export function dayOf(date: string | null | undefined): number {
  const parts = DATE.exec(date ?? "");
  return parts === null ? 0 : Number(parts[1]) * 10_000 + Number(parts[2]) * 100 + Number(parts[3]);
}
