/** As diff has them. A bug ends with `trouble` too, and shows its stack. */
export const exitCode = {
  /** The texts differ in nothing but placeholders; the report holds. */
  same: 0,
  differ: 1,
  trouble: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
