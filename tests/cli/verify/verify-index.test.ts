import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import { verify } from "../../../src/cli/verify/verify.js";
import { fingerprintText } from "../../../src/index-files/fingerprint-text.js";
import { madeText, withIndexOf } from "../../background/index-of.js";
import { documentCalled } from "../../corpus/made-documents.js";
import { comparisonOf } from "./reports.js";

const PHRASE = "坚持以人民为中心的发展思想，着力稳就业、稳企业、稳市场、稳预期";
const OTHERS = Object.fromEntries(
  Array.from({ length: 7 }, (_, at) => [`文${at}`, `${madeText(10 + at, 200)}。${PHRASE}。${madeText(30 + at, 200)}`]),
);

interface Reported {
  /** Of the index, and the report. */
  readonly index: string;
  readonly report: string;
  readonly said: unknown;
}

/** Works with a comparison that asked an index. */
function withReport(work: (reported: Reported) => Promise<void>): Promise<void> {
  return withIndexOf(OTHERS, async (_, index) => {
    const folder = join(index, "..", "文");
    mkdirSync(folder);
    const paths = ["a.txt", "b.txt"].map((name) => join(folder, name));
    writeFileSync(paths[0], `${madeText(1, 80)}，${PHRASE}。${madeText(2, 80)}XX。`);
    writeFileSync(paths[1], `${madeText(1, 80)}，${PHRASE}。${madeText(2, 80)}常州。${madeText(3, 80)}`);
    const said = await comparisonOf(paths, { index });
    const report = join(folder, "report.json");
    writeFileSync(report, JSON.stringify(said));
    await work({ index, report, said });
  });
}

it("a report made with an index is answered with it", async () => {
  await withReport(async ({ report, said }) => {
    expect(JSON.stringify(said)).toContain('"stock"');
    expect(await verify(report)).toMatchObject({ differences: { count: 0 }, unchecked: null });
    writeFileSync(report, JSON.stringify(said).replace(/"reused":\d+/, '"reused":1'));
    expect(await verify(report)).toMatchObject({ differences: { count: 1 }, unchecked: null });
  });
});

it("of an index that is gone, or another one by now, nothing is checked, and it says so; all else is", async () => {
  await withReport(async ({ index, report, said }) => {
    const elsewhere = JSON.stringify(said).replace(JSON.stringify(index), '"nowhere.index"');
    writeFileSync(report, elsewhere);
    const gone = await verify(report);
    expect(gone.differences.count).toBe(0);
    expect(gone.unchecked?.en).toMatch(/nowhere\.index cannot be opened/);
    writeFileSync(report, elsewhere.replace(/"verbatim":\d+/, '"verbatim":1'));
    expect((await verify(report)).differences.count).toBe(1);

    const writer = await openEmbeddedWriter(index);
    await writer.put(documentCalled("新"), fingerprintText(PHRASE));
    await writer.commit();
    await writer.close();
    writeFileSync(report, JSON.stringify(said));
    const changed = await verify(report);
    expect(changed.differences.count).toBe(0);
    expect(changed.unchecked?.en).toMatch(/no longer what it was/);
  });
});
