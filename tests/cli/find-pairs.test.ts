import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPairsCommand, type FindPairsRequest } from "../../src/cli/find-pairs-command.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import { madeText } from "../background/index-of.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { documentCalled } from "../corpus/made-documents.js";

const SPEECH = madeText(1, 300);
const ARTICLES = {
  "讲话": { date: "2024-03-06", text: SPEECH },
  "报道": { date: "2024-03-07", text: `${madeText(2, 500)}${SPEECH}` },
  "转载": { date: "2024-03-08", text: `${SPEECH}${madeText(3, 40)}` },
  "无关": { date: null, text: madeText(4, 600) },
  "恶意\u001b[31m\u2028": { date: null, text: `${madeText(5, 90)}${SPEECH}` },
};

interface Answer {
  readonly code: number;
  readonly text: string;
}

function answerOf(asked: Partial<FindPairsRequest>): Promise<Answer> {
  return inNewFolder(async (index) => {
    const writer = await openEmbeddedWriter(index);
    for (const [id, { date, text }] of Object.entries(ARTICLES))
      await writer.put(documentCalled(id, { date, title: `题·${id}` }), fingerprintText(text));
    await writer.commit();
    await writer.close();
    const output = join(index, "..", "pairs.jsonl");
    const usual = {
      index,
      newSince: null,
      min: 0.3,
      groups: false,
      memory: 512,
      json: false,
      output,
      force: false,
    } as const;
    const code = await findPairsCommand({ ...usual, language: "zh", ...asked });
    return { code, text: readFileSync(output, "utf8") };
  });
}

const linesOf = ({ text }: Answer): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("all pairs", () => {
  it("are lines of JSON between a head and an end", async () => {
    const answer = await answerOf({});
    expect(answer.code).toBe(0);
    const [head, ...lines] = linesOf(answer);
    expect(head).toMatchObject({
      kind: "head",
      schema: "duizhao.pairs/1",
      options: { newSince: null, min: 0.3, groups: false },
      store: { kind: "embedded", documents: 5, generation: 1 },
    });
    const end = lines.pop();
    expect(end).toEqual({ kind: "end", pairs: 6, mostDocuments: null, leftOut: 0, undated: 0 });
    expect(lines).toHaveLength(6);
    for (const line of lines)
      expect(line).toMatchObject({ kind: "pair", shared: expect.any(Number) as number, first: { path: null } });
  });

  it("of new texts name the new one first, and say which have no date", async () => {
    const lines = linesOf(await answerOf({ newSince: "2024-03-08" }));
    expect(
      lines.slice(1, -1).map(({ first, second }) => [first, second].map((one) => (one as { id: string }).id)),
    ).toEqual(expect.arrayContaining([["转载", "讲话"]]));
    expect(lines.at(-1)).toMatchObject({ pairs: 3, undated: 2 });
  });

  it("have no raw control and no line end of an id in them", async () => {
    const { text } = await answerOf({});
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(text).toContain("\\u001b");
  });

  it("end with 1 where there are none", async () => {
    expect((await answerOf({ newSince: "2030-01-01" })).code).toBe(1);
  });
});

describe("groups", () => {
  it("are written for readers, the largest first", async () => {
    const { text, code } = await answerOf({ groups: true });
    expect(code).toBe(0);
    expect(text.split("\n")[0]).toBe("4篇，其中相似的6对");
    expect(text).toContain("  讲话 · 题·讲话 · 2024-03-06\n");
    expect(text).toContain("恶意␛[31m");
    expect(text).not.toContain("无关");
  });

  it("are lines of JSON if asked for", async () => {
    const lines = linesOf(await answerOf({ groups: true, json: true }));
    expect(lines.map(({ kind }) => kind)).toEqual(["head", "group", "end"]);
    expect(lines[1]).toMatchObject({ size: 4, pairs: 6 });
  });
});

it("an index that is not there is named", async () => {
  await expect(answerOf({ index: "/nowhere/at/all" })).rejects.toThrow("/nowhere/at/all");
});
