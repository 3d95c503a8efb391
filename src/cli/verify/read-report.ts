import { decode } from "../../read/decode.js";
import { openFile } from "../../read/open-file.js";
import { visible } from "../../report/shared/visible.js";
import { Field, isObject, notAReport } from "./field.js";
import { repeatedName } from "./repeated-name.js";

/** A report as data, of which nothing is known but what it calls itself. */
export interface Report {
  readonly kind: "compare" | "scan" | "find" | "pairs";
  readonly root: Field;
}

const SCHEMAS: Readonly<Record<string, Report["kind"]>> = {
  "duizhao.compare/1": "compare",
  "duizhao.scan/1": "scan",
  "duizhao.find/1": "find",
  "duizhao.pairs/1": "pairs",
};
/** The report whose lines are JSON, each by itself. */
const LINES_SCHEMA = "duizhao.pairs/1";

/**
 * Reads a report as any other file is read, `-` being standard input.
 *
 * @throws Trouble if it can't be read, or is no report of this version.
 */
export async function readReport(path: string): Promise<Report> {
  const { bytes } = await openFile(path);
  const root = new Field(path, dataIn(textOf(bytes, path), path));
  if (!isObject(root.value)) throw notAReport(path, { zh: "不是 JSON 对象", en: "it is no JSON object" });
  const schema = root.at("schema").text();
  if (Object.hasOwn(SCHEMAS, schema)) return { kind: SCHEMAS[schema], root };
  const [, version] = /^duizhao\.(?:compare|scan|find|pairs)\/(\d{1,9})$/.exec(schema) ?? [];
  if (Number(version) > 1) {
    throw notAReport(path, {
      zh: `${schema} 由更新的版本写出，请升级`,
      en: `${schema} is of a newer version: update this one`,
    });
  }
  throw notAReport(path, { zh: "/schema 不认识", en: "its /schema is unknown" });
}

function textOf(bytes: Uint8Array, path: string): string {
  const { source, warnings } = decode(bytes, path);
  if (warnings.length === 0) return source;
  throw notAReport(path, { zh: "字节有误或不全", en: "some of its bytes are wrong or missing" });
}

/** What the report says; of one of lines its head, with all others as `lines`. */
function dataIn(text: string, path: string): unknown {
  const end = text.indexOf("\n");
  const first = text.slice(0, end < 0 ? text.length : end);
  if (!first.includes(`"schema":"${LINES_SCHEMA}"`)) return parsed(text, path);
  const lines = text.slice(first.length).split("\n");
  const head = parsed(first, path);
  return isObject(head)
    ? { ...head, lines: lines.filter((line) => line !== "").map((line) => parsed(line, path)) }
    : head;
}

function parsed(json: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw notAReport(path, { zh: "不是 JSON，或不完整", en: "it is not JSON, or cut off" }, error);
  }
  const name = repeatedName(json);
  if (name === null) return value;
  const shown = visible(Array.from(name).slice(0, 40).join(""));
  throw notAReport(path, { zh: `一个对象中有两个“${shown}”`, en: `an object has "${shown}" twice` });
}
