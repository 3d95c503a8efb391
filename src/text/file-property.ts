/** What a file says beside its text that may tell who wrote it, or what it said before. */
export type PropertyName =
  | "author"
  | "last-modified-by"
  | "editor"
  | "company"
  | "manager"
  | "title"
  | "subject"
  | "keywords"
  | "description"
  | "template"
  | "embedded"
  | "comment"
  | "deleted"
  | "hidden"
  | "covered";

export interface FileProperty {
  readonly name: PropertyName;
  readonly text: string;
}
