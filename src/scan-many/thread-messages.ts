import type { Noted, ScannedFile, ScannerTools, Unread } from "./scanner.js";

/** A question to a thread. */
export interface Task {
  readonly kind: "note" | "scan";
  readonly path: string;
}

export type Answer = ScannedFile | Noted | Unread;

export interface Asked {
  readonly number: number;
  readonly task: Task;
}

/** What a thread sends: first what it works with, then its answers. */
export type Said =
  | { readonly kind: "opened"; readonly tools: ScannerTools }
  | { readonly kind: "answered"; readonly number: number; readonly answer: Answer };

/** The last message to a thread. */
export const END = "end";
