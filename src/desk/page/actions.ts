import type { Judgement, Question, WorkOptions } from "../state/work.js";
import type { WrittenFormat } from "../worker/messages.js";

/** All that a reader can do. */
export interface Actions {
  addFiles(files: readonly File[]): void;
  /** Puts pasted texts on the desk, as what the reader says they are. */
  addPasted(anonymised: string, published: string): void;
  addExample(): void;
  remove(id: string): void;
  makeAnonymised(id: string): void;
  swap(): void;
  ask(question: Question): void;
  setOption<Name extends keyof WorkOptions>(name: Name, value: WorkOptions[Name]): void;
  judge(place: string, judgement: Judgement | null): void;
  setNote(place: string, note: string): void;
  undo(): void;
  redo(): void;
  clear(): void;
  stop(): void;
  tryAgain(): void;
  save(withTexts: boolean): void;
  write(format: WrittenFormat | "remarks"): void;
  switchLanguage(): void;
  switchTheme(): void;
  showRestored(): void;
  print(): void;
  dismiss(): void;
  openDialog(name: DialogName): void;
  chooseFiles(): void;
}

export type DialogName = "paste" | "save" | "export" | "help" | "server" | "look";
