import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComparisonCsv } from "../../../src/report/compare/csv.js";
import type { Compared } from "../../../src/report/compare/compared.js";
import { hostileText } from "../shared/hostile-text.js";
import { CASE, comparedOf } from "./compared-of.js";

/** Reads quoted fields as RFC 4180 has them. */
function readCsv(csv: string): string[][] {
  const rows = csv.replace(/^\ufeff/, "").split("\r\n");
  return rows
    .slice(0, -1)
    .map((row) =>
      Array.from(row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g), ([, field = ""]) => field.replaceAll('""', '"')),
    );
}

function withValue(value: string): Compared {
  const { comparison } = CASE;
  const placeholders = comparison.placeholders.map((placeholder) =>
    placeholder.basis === "none" ? placeholder : { ...placeholder, value },
  );
  return { ...CASE, comparison: { ...comparison, placeholders } };
}

describe("the CSV report", () => {
  it("has a row a placeholder", () => {
    const [head = [], first = [], ...rest] = readCsv(renderComparisonCsv(CASE));
    expect(head.slice(0, 5)).toEqual(["id", "document", "line", "column", "start"]);
    expect(Object.fromEntries(head.map((name, at) => [name, first[at]]))).toMatchObject({
      id: "1",
      line: "1",
      column: "4",
      text: "XX",
      value: "云河",
      basis: "direct",
    });
    expect(rest).toHaveLength(CASE.comparison.placeholders.length - 1);
  });

  it("begins with a byte order mark, which Excel needs", () => {
    expect(renderComparisonCsv(CASE).startsWith("\ufeff")).toBe(true);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1", " =1"])(
    "%j is no formula",
    (value) => {
      expect(renderComparisonCsv(withValue(value))).toMatch(/"'/);
    },
  );

  it("is one row a placeholder, no formula and no control, whatever stood there", () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const csv = renderComparisonCsv(withValue(value));
        expect(csv.replace(/^\ufeff/, "").replaceAll("\r\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        const [head, ...rows] = readCsv(csv);
        expect(rows).toHaveLength(CASE.comparison.placeholders.length);
        for (const row of rows) {
          expect(row).toHaveLength(head.length);
          for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it("is a head alone where there is no placeholder", () => {
    expect(readCsv(renderComparisonCsv(comparedOf("没有占位符的文字", "没有占位符的文字")))).toHaveLength(1);
  });
});
