import { Trouble } from "../../text/trouble.js";

/** A place in a report, and what is there: of any type, until somebody asks for one. */
export class Field {
  readonly value: unknown;
  /** Where it is, as a JSON pointer. */
  readonly pointer: string;
  readonly #report: string;

  constructor(report: string, value: unknown, pointer = "") {
    this.#report = report;
    this.value = value;
    this.pointer = pointer;
  }

  /** The field of that name; its value is undefined where there is none. */
  at(name: string): Field {
    const { value } = this;
    if (!isObject(value)) throw this.#isNo({ zh: "对象", en: "an object" });
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    return new Field(this.#report, inner, `${this.pointer}/${pointerPart(name)}`);
  }

  items(): Field[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.#isNo({ zh: "列表", en: "a list" });
    return value.map((item: unknown, at) => new Field(this.#report, item, `${this.pointer}/${at}`));
  }

  text(): string {
    if (typeof this.value !== "string") throw this.#isNo({ zh: "文字", en: "text" });
    return this.value;
  }

  textOrNull(): string | null {
    return this.value === undefined || this.value === null ? null : this.text();
  }

  oneOf(names: readonly string[]): string {
    if (typeof this.value === "string" && names.includes(this.value)) return this.value;
    throw this.#isNo({ zh: ` ${names.join("、")} 之一`, en: `one of ${names.join(", ")}` });
  }

  flag(): boolean {
    if (typeof this.value !== "boolean") throw this.#isNo({ zh: "true 或 false", en: "true or false" });
    return this.value;
  }

  wholeNumber(most: number): number {
    const { value } = this;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) return value;
    throw this.#isNo({ zh: `0 至 ${most} 的整数`, en: `a whole number from 0 to ${most}` });
  }

  /** From 0 to 1. */
  share(): number {
    const { value } = this;
    if (typeof value === "number" && value >= 0 && value <= 1) return value;
    throw this.#isNo({ zh: "0 至 1 的数", en: "a number from 0 to 1" });
  }

  #isNo(wanted: { readonly zh: string; readonly en: string }): Trouble {
    const place = this.pointer === "" ? "/" : this.pointer;
    return notAReport(this.#report, { zh: `${place} 不是${wanted.zh}`, en: `${place} is not ${wanted.en}` });
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name as a part of a JSON pointer. */
export function pointerPart(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function notAReport(path: string, why: { readonly zh: string; readonly en: string }, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: `不是 duizhao 的报告（${why.zh}）：请给出 compare、scan 或 find 以 --json 写出的文件`,
      en: `not a report of duizhao (${why.en}): give a file that compare, scan or find wrote with --json`,
    },
    cause,
  );
}
