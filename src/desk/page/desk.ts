import type { Bilingual, Language } from "../../text/language.js";
import { historyOf, redo, step, undo, type History } from "../state/history.js";
import { EMPTY_WORK, type Source, type Work } from "../state/work.js";
import type { Answered } from "../worker/messages.js";
import { askedOf, keyOf } from "./question.js";
import type { DeskState, Phase } from "./state.js";
import { Failure, Stopped, type WorkerLink } from "./worker-link.js";

/** The state of the page, and what is asked of the worker when it changes. */
export class Desk {
  readonly contents = new Map<string, Blob>();
  readonly #link: WorkerLink;
  readonly #changed: () => void;
  #state: DeskState;
  /** What the answer that is shown, or is being made, is to. */
  #asked: string | null = null;
  #round = 0;

  constructor(link: WorkerLink, about: Pick<DeskState, "language" | "isServed">, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
    this.#state = {
      history: historyOf(EMPTY_WORK),
      ...about,
      phase: { is: "idle" },
      answered: null,
      isRestoredShown: false,
      notices: [],
    };
  }

  get state(): DeskState {
    return this.#state;
  }

  get work(): Work {
    return this.#state.history.present;
  }

  /** The texts whose contents are not there. */
  get missing(): readonly Source[] {
    return this.work.sources.filter(({ id }) => !this.contents.has(id));
  }

  change(next: Work): void {
    this.#go(step(this.#state.history, next));
  }

  undo(): void {
    this.#go(undo(this.#state.history));
  }

  redo(): void {
    this.#go(redo(this.#state.history));
  }

  /** Puts another work in the place of this one, which can be undone. */
  begin(work: Work): void {
    this.#asked = null;
    this.#go(step(this.#state.history, work));
  }

  set(part: Partial<Pick<DeskState, "language" | "isRestoredShown" | "notices" | "phase">>): void {
    this.#state = { ...this.#state, ...part };
    this.#show();
  }

  tell(said: Bilingual): void {
    this.set({ notices: [...this.#state.notices, said] });
  }

  stop(): void {
    this.#link.stop();
  }

  tryAgain(): void {
    this.#asked = null;
    this.#show();
  }

  /** Does something that takes time and says how far it is. What fails is shown; null then. */
  async during<Result>(
    work: (tell: (progress: Parameters<Parameters<WorkerLink["look"]>[1]>[0]) => void) => Promise<Result>,
  ): Promise<Result | null> {
    const round = ++this.#round;
    this.#phase({ is: "busy", progress: null });
    try {
      const result = await work((progress) => {
        if (round === this.#round) this.#phase({ is: "busy", progress });
      });
      if (round === this.#round) this.#phase({ is: "idle" });
      return result;
    } catch (error) {
      if (round === this.#round) this.#phase(phaseOf(error));
      if (error instanceof Stopped || error instanceof Failure) return null;
      throw error;
    }
  }

  #go(history: History<Work>): void {
    if (history === this.#state.history) return;
    this.#state = { ...this.#state, history };
    this.#show();
  }

  #phase(phase: Phase): void {
    this.#state = { ...this.#state, phase };
    this.#changed();
  }

  /** Shows the state, and asks where it asks something new. */
  #show(): void {
    const { language } = this.#state;
    const asked = askedOf(this.work, this.contents);
    const key = asked === null ? null : this.#keyIn(language);
    if (key === null && this.#asked !== null) {
      this.#asked = null;
      this.#round++;
      this.#state = { ...this.#state, answered: null, phase: { is: "idle" } };
    }
    if (asked === null || key === this.#asked) {
      this.#changed();
      return;
    }
    this.#asked = key;
    void this.during((tell) => this.#link.answer({ kind: "answer", asked, language }, tell)).then((answered) => {
      if (this.#asked === key) this.#answer(answered);
    });
  }

  /** What was stopped or has failed is not begun again because it is said in another language. */
  #keyIn(language: Language): string {
    const key = keyOf(this.work);
    const isOver = this.#state.phase.is === "stopped" || this.#state.phase.is === "failed";
    return isOver && this.#asked?.endsWith(key) === true ? this.#asked : `${language} ${key}`;
  }

  #answer(answered: Answered | null): void {
    this.#state = { ...this.#state, answered };
    this.#changed();
  }
}

function phaseOf(error: unknown): Phase {
  if (error instanceof Stopped) return { is: "stopped" };
  if (error instanceof Failure) return { is: "failed", said: error.said, isBug: error.isBug };
  const shown = String(error);
  return { is: "failed", said: { zh: shown, en: shown }, isBug: true };
}
