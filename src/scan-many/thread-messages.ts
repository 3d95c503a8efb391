import type { ScannedFile, ScannerTools, Unread } from "./scanner.js";

/** What a thread is asked. */
export interface Task {
  readonly kind: "note" | "scan";
  readonly path: string;
}

export type Answer = ScannedFile | Unread | null;

export interface Asked {
  readonly number: number;
  readonly task: Task;
}

/** What a thread says: first what it works with, then its answers. */
export type Said =
  | { readonly kind: "opened"; readonly tools: ScannerTools }
  | { readonly kind: "answered"; readonly number: number; readonly answer: Answer };

/** What a thread is told last. */
export const END = "end";
