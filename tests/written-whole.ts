/** A report as one string, whether it was made at once or in parts. */
export function writtenWhole(report: string | Iterable<string>): string {
  return typeof report === "string" ? report : Array.from(report).join("");
}
