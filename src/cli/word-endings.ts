const ENDINGS = [".docx", ".docm", ".dotx", ".dotm"];

/** Whether the name of a file is that of a Word document. */
export function isWordFile(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
