import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shell } from "../duizhao.js";
import { changedAt, comparisonOf, differing, waysIn } from "./reports.js";

const TEXTS = {
  "a.txt":
    "在XX市召开的全市产业发展大会上，XX市委书记强调，XX市要打造特色地标产业，培育□□个产业集群。会后，代表参观了XX。",
  "b.txt": "在常州市召开的全市产业发展大会上，常州市委书记强调，常州市要打造特色地标产业，培育30个产业集群。大会闭幕。",
  "c.txt": "在常州市召开的全市产业发展大会上，常州市委书记要求，常州市要打造特色地标产业，培育40个产业集群。",
};

let folder: string;
let paths: string[];
let report: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-verify-"));
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
  paths = Object.keys(TEXTS).map((name) => join(folder, name));
  report = await comparisonOf(paths);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Numbers from 0 to below 1, the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const OTHERS = [
  null,
  [],
  {},
  [[]],
  "x",
  "",
  true,
  -1,
  0.5,
  -0,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  { __proto__: null, x: 1 },
];

function other(value: unknown, random: () => number): unknown {
  if (random() < 0.3) {
    const choices = OTHERS.filter((one) => !Object.is(JSON.stringify(one), JSON.stringify(value)));
    return choices[Math.floor(random() * choices.length)];
  }
  if (typeof value === "number") return random() < 0.5 ? value + 1 : -value - 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return random() < 0.5 ? `${value}。` : value.slice(1) + "x";
  return Array.isArray(value) ? [0] : value === null ? 0 : { x: 0 };
}

describe("a report", () => {
  it("holds, and whatever the order of its names is", async () => {
    expect(await differing(folder, report)).toBe(0);
    const turned = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(turned);
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, one]) => [name, turned(one)]),
      );
    };
    expect(await differing(folder, turned(report))).toBe(0);
    expect(await differing(folder, JSON.stringify(turned(report), null, "\t"))).toBe(0);
  });

  it("holds no more when any leaf of it is changed", async () => {
    const { leaves } = waysIn(report);
    // With another option it would be the true answer of another run, where that option changes nothing.
    const told = leaves.filter(([first]) => first !== "options");
    expect(told.length).toBeGreaterThan(200);
    const random = numbersFrom(7);
    for (const way of told) {
      const changed = changedAt(report, way, (before) => other(before, random));
      expect(await differing(folder, changed), way.join("/")).not.toBe(0);
    }
  });

  it("holds no more when anything in it is left out, added or of another type, and that is no bug", async () => {
    const { leaves, inner } = waysIn(report);
    const random = numbersFrom(11);
    for (const way of [...inner.filter(() => random() < 0.3), ...leaves.filter(() => random() < 0.1)]) {
      const value = OTHERS[Math.floor(random() * OTHERS.length)];
      if (way[0] === "options" || way.length === 0) continue;
      const isSame = (before: unknown): boolean => JSON.stringify(before) === JSON.stringify(value);
      const changed = changedAt(report, way, (before) => (isSame(before) ? 7 : value));
      expect(await differing(folder, changed), way.join("/")).not.toBe(0);
      const without = changedAt(report, way, () => undefined);
      expect(await differing(folder, without), `without ${way.join("/")}`).not.toBe(0);
    }
    for (const way of inner.filter(() => random() < 0.3)) {
      const more = changedAt(report, way, (before) =>
        Array.isArray(before) ? [...(before as unknown[]), null] : { ...(before as object), more: 1 },
      );
      if (way[0] === "options" && way.length > 1) continue;
      expect(await differing(folder, more), `more in ${way.join("/")}`).not.toBe(0);
    }
  });

  it.each(["infer", "persons", "foldVariants"])("says with which options it was made: %s", async (option) => {
    expect(
      await differing(
        folder,
        changedAt(report, ["options", option], () => 1),
      ),
    ).toMatch(`/options/${option}`);
    const made = await comparisonOf(paths, { [option]: option !== "infer" });
    expect(await differing(folder, made)).toBe(0);
  });

  it("is told from one made with other options, where they change the answer", async () => {
    expect(
      await differing(
        folder,
        changedAt(report, ["options", "infer"], () => false),
      ),
    ).not.toBe(0);
  });

  it("that a file was changed for holds no more", async () => {
    writeFileSync(paths[1], `${TEXTS["b.txt"]}。`);
    expect(await differing(folder, report)).toBeGreaterThan(0);
    writeFileSync(paths[1], TEXTS["b.txt"]);
    expect(await differing(folder, report)).toBe(0);
  });

  it("of an encoding that was named holds, though the bytes would be read otherwise", async () => {
    const ascii = join(folder, "ascii.txt");
    writeFileSync(ascii, "The meeting in XX city was held on Monday morning.");
    for (const encoding of ["utf-8", "gb18030", "big5", "gbk", "latin1"])
      expect(await differing(folder, await comparisonOf([ascii, ascii], { encoding })), encoding).toBe(0);
  });

  it("is found beside its texts", async () => {
    const here = process.cwd();
    process.chdir(folder);
    const near = await comparisonOf(Object.keys(TEXTS)).finally(() => process.chdir(here));
    expect(await differing(folder, near)).toBe(0);
  });
});

describe("what is no report is refused in words", () => {
  const DEEP = 100_000;
  const cases: readonly (readonly [string, () => string | Uint8Array, RegExp])[] = [
    ["empty", () => "", /not JSON/],
    ["white space", () => "  \n", /not JSON/],
    ["no JSON", () => "会议指出", /not JSON/],
    ["cut off", () => JSON.stringify(report).slice(0, -9), /not JSON/],
    ["null", () => "null", /no JSON object/],
    ["a list", () => "[]", /no JSON object/],
    ["a list of reports", () => JSON.stringify([report]), /no JSON object/],
    ["text", () => '"duizhao.compare/1"', /no JSON object/],
    ["an empty object", () => "{}", /\/schema is not text/],
    ["a schema of a wrong type", () => '{"schema":{"x":1}}', /\/schema is not text/],
    ["another schema", () => '{"schema":"constructor"}', /schema is unknown/],
    ["a newer schema", () => '{"schema":"duizhao.compare/2"}', /newer version/],
    ["a newer scan", () => '{"schema":"duizhao.scan/12"}', /newer version/],
    ["only a schema", () => '{"schema":"duizhao.compare/1"}', /\/tool is not an object/],
    ["a name twice", () => JSON.stringify(report).replace('"tool"', '"schema":"duizhao.compare/1","tool"'), /twice/],
    [
      "a name twice deep inside",
      () => JSON.stringify(report).replace('"value":', '"value":"假","val\\u0075e":'),
      /twice/,
    ],
    [
      "a search for nothing",
      () =>
        '{"schema":"duizhao.find/1","tool":{"version":""},"options":{"top":1,"min":0,"persons":false},"store":{"kind":"memory","path":""},"queries":[]}',
      /no text/,
    ],
    [
      "a search of what there is none of",
      () =>
        '{"schema":"duizhao.find/1","tool":{"version":""},"options":{"top":1,"min":0,"persons":false},"store":{"kind":"x","path":""},"queries":[]}',
      /\/store\/kind is not one of memory, embedded/,
    ],
    [
      "a scan of nothing",
      () =>
        '{"schema":"duizhao.scan/1","tool":{"version":""},"options":{"clues":1,"persons":false,"known":[]},"words":{"engine":null},"documents":[],"warnings":[]}',
      /no text/,
    ],
    ["binary", () => Uint8Array.from({ length: 400 }, (_, at) => at % 32), /./],
    ["invalid UTF-8", () => Buffer.concat([Buffer.from(JSON.stringify(report)), Buffer.from([0xff])]), /./],
    ["nothing but brackets", () => "[".repeat(DEEP), /not JSON/],
    ["deep lists", () => "[".repeat(DEEP) + "]".repeat(DEEP), /no JSON object/],
  ];
  it.each(cases)("%s", async (_name, content, said) => {
    expect(await differing(folder, content())).toMatch(said);
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "toString"])("a field %s is one too many", async (name) => {
    const json = JSON.stringify(report).replace("{", `{"${name}":{"infer":true},`);
    expect(await differing(folder, json)).toBe(1);
  });

  it("depth and size are no danger", async () => {
    const json = JSON.stringify(report);
    const deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    for (const place of ['"placeholders":', '"value":', '"left":', '"options":', '"path":'])
      expect(
        await differing(folder, json.replace(new RegExp(`${place}("[^"]*")?`), `${place}${deep},"_":`)),
        place,
      ).not.toBe(0);
    expect(await differing(folder, json.replace(/"start":\d+/, '"start":1e400'))).toBe(1);
    expect(await differing(folder, json.replace(/"start":\d+/, `"start":${"9".repeat(100_000)}`))).toBe(1);
  });

  it("a mark of its bytes is none, and UTF-16 is read", async () => {
    const json = JSON.stringify(report);
    expect(await differing(folder, `\ufeff${json}`)).toBe(0);
    expect(await differing(folder, Buffer.from(`\ufeff${json}`, "utf16le"))).toBe(0);
  });

  it("what is no file, or too large, is not read", () => {
    const { stderr, stdout } = shell(
      `mkfifo fifo; truncate -s 70M large; for f in fifo /dev/zero large . nowhere; do timeout 20 $D verify $f; echo $?; done; rm fifo large`,
      { cwd: folder },
    );
    expect(stdout.trim().split("\n")).toEqual(["2", "2", "2", "2", "2"]);
    expect(stderr.trim().split("\n")).toHaveLength(5);
  });
});

describe("the command", () => {
  const run = (line: string) => shell(line, { cwd: folder });

  it("names each field that differs, with both values, and nothing raw", async () => {
    const changed = changedAt(report, ["reuse", "verdict"], () => "\u001b[31m\u202e\n假".repeat(99));
    expect(await differing(folder, changed)).toBe(1);
    const { code, stdout } = run("$D verify report.json");
    expect(code).toBe(1);
    expect(stdout).toContain('/reuse/verdict: the report says "␛[31m‹U+202E›␊假');
    expect(stdout).toMatch(/, and it is "same-source"/);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(400);
  });

  it.each(["", "--words", "--no-infer --persons", "--fold-variants", "--encoding utf-8"])(
    "verifies a comparison with several texts: %s",
    (flags) => {
      expect(run(`$D a.txt b.txt c.txt --json ${flags} > made.json; $D verify made.json`)).toMatchObject({ code: 0 });
    },
  );

  it.each(["", "--no-words --clues 3", "--no-words --persons --known c.txt", "--no-words --known ."])(
    "verifies a scan, and finds a change: %s",
    (flags) => {
      // Hidden: a report that is being written is no known text.
      run(`$D scan a.txt nowhere.txt b.txt --json ${flags} > .scan.json`);
      expect(run("$D verify .scan.json")).toMatchObject({ code: 0 });
      run(`sed 's/"sentences": /"sentences": 1/' .scan.json > .other.json`);
      expect(run("$D verify .other.json")).toMatchObject({ code: 1 });
    },
  );

  it("holds for a scan only as long as every leaf is as it was", async () => {
    const scan = JSON.parse(run("$D scan a.txt b.txt --json --no-words").stdout) as unknown;
    const random = numbersFrom(5);
    const leaves = waysIn(scan).leaves.filter(([first]) => first !== "options" && random() < 0.08);
    expect(leaves.length).toBeGreaterThan(10);
    const here = process.cwd();
    process.chdir(folder);
    try {
      expect(await differing(folder, scan)).toBe(0);
      for (const way of leaves) {
        const changed = changedAt(scan, way, (before) => other(before, random));
        expect(await differing(folder, changed), way.join("/")).not.toBe(0);
      }
    } finally {
      process.chdir(here);
    }
  });
});
