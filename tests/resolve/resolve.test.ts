import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { inferByAgreement, type Use } from "../../src/resolve/agreement.js";
import { documentOf } from "../document-of.js";
import { readMarked } from "../marked.js";

const use = (id: number, direct: string | null, kind: Use["kind"] = "place", notation = "XX"): Use => ({
  id,
  notation,
  kind,
  isKindTold: kind !== "unknown",
  direct,
  disputed: [],
});

describe("inference by agreement", () => {
  it("gives what only its notation tells a value where the notation serves one kind, and nothing where it serves two", () => {
    const told = [use(1, "海南"), use(2, "海南"), use(3, "海南"), use(4, "海南"), use(5, "海南")];
    const open = { ...use(6, null), isKindTold: false };
    expect(inferByAgreement([...told, open]).get(6)).toMatchObject({ value: "海南" });
    expect(inferByAgreement([...told, use(7, null, "number"), open]).has(6)).toBe(false);
  });

  it("takes the value that three direct uses have", () => {
    const inferred = inferByAgreement([use(1, "常州"), use(2, "常州"), use(3, "常州"), use(4, null)]);
    expect(inferred.get(4)).toMatchObject({ value: "常州", from: [1, 2, 3] });
  });

  it.each([
    ["two uses prove no custom", [use(1, "常州"), use(2, "常州"), use(3, null)]],
    ["one that disagrees is enough", [use(1, "常州"), use(2, "常州"), use(3, "常州"), use(4, "无锡"), use(5, null)]],
    [
      "equal numbers agree by chance",
      [use(1, "3", "number"), use(2, "3", "number"), use(3, "3", "number"), use(4, null, "number")],
    ],
    [
      "another notation is another custom",
      [use(1, "常州"), use(2, "常州"), use(3, "常州"), use(4, null, "place", "XXX")],
    ],
    ["another kind is not meant", [use(1, "常州"), use(2, "常州"), use(3, "常州"), use(4, null, "person")]],
  ])("%s", (_name, uses) => {
    expect([...inferByAgreement(uses)]).toEqual([]);
  });
});

describe("persons", () => {
  const RECORD =
    "经审理查明，原告[张某1|张伟]与被告李四系夫妻关系，二人于二〇一〇年登记结婚。后[张某1|张伟]向本院提起诉讼，请求判令离婚。本案当事人之间的财产已经分割，原告当庭表示放弃其他诉讼请求。";

  it("are left unresolved in what looks like a court record, with a warning", () => {
    const { anonymised, published } = readMarked(RECORD);
    const { placeholders, warnings } = compare(documentOf(anonymised), documentOf(published));
    expect(placeholders.map(({ value, reason }) => [value, reason])).toEqual([
      [null, "withheld"],
      [null, "withheld"],
    ]);
    expect(warnings.map(({ code }) => code)).toContain("private");
  });

  it("are resolved if asked for", () => {
    const { anonymised, published } = readMarked(RECORD);
    const { placeholders } = compare(documentOf(anonymised), documentOf(published), { persons: true });
    expect(placeholders.every(({ value }) => value !== null)).toBe(true);
  });

  it("who are numbered have one name", () => {
    const marked = RECORD.replace("后[张某1|张伟]", "后[张某1|张某某的代理人王强]");
    const { anonymised, published } = readMarked(marked);
    const { placeholders } = compare(documentOf(anonymised), documentOf(published), { persons: true });
    expect(
      placeholders.filter(({ document, reason }) => document === "anonymised" && reason === "conflict").length,
    ).toBeGreaterThan(0);
  });
});

it("two releases of one text say nothing where both are masked, and fill each other's holes elsewhere", () => {
  const { placeholders } = compare(
    documentOf("在XX市召开的全市产业发展大会上，市长王强作了报告，要求培育规模超XXX亿元的产业集群，加快项目建设。"),
    documentOf("在XX市召开的全市产业发展大会上，市长某某作了报告，要求培育规模超3000亿元的产业集群，加快项目建设。"),
  );
  const values = placeholders.map(({ document, text, value }) => [document, text, value]);
  expect(values).toEqual([
    ["anonymised", "XX", null],
    ["anonymised", "XXX", "3000"],
    ["published", "XX", null],
    ["published", "某某", "王强"],
  ]);
});
