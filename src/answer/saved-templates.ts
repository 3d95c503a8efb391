import type { Kind } from "./kind.js";

/** Templates kept for later, so that other documents can be held against them. The JSON of `duizhao.skeletons/1`. */
export interface SavedTemplates {
  readonly schema: "duizhao.skeletons/1";
  readonly tool: { readonly name: string; readonly version: string };
  readonly templates: readonly SavedTemplate[];
}

export interface SavedTemplate {
  /** What it is called in answers. */
  readonly name: string;
  /** The documents that it was found in, by path. */
  readonly documents: readonly string[];
  /** In order: fixed text in the wording that most documents have, and slots. */
  readonly skeleton: readonly SavedPart[];
}

export type SavedPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "slot"; readonly id: string; readonly kind: Kind };
