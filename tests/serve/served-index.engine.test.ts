import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { it, openBrowser } from "../browser/in-browser.js";
import { seed } from "../cli/duizhao.js";
import { DeskPage, VALUES } from "../desk/desk-page.js";
import { inNewIndex } from "../engine/in-new-index.js";
import { onFirstEngine } from "../engine/on-each-engine.js";
import { run } from "../engine/through-the-command.js";
import { served } from "./asking.js";

onFirstEngine("a served page", ({ address }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("looks in an index for the counterpart of a text that is dropped, and opens it beside", async () => {
    await inNewIndex(address, {}, async (index) => {
      const { code } = await run(["index", "add", "--index", index, "fixtures"], process.cwd());
      expect(code).toBe(0);
      const running = await served({ index });
      const desk = await DeskPage.at(`${running.address}#token=${running.token}`, browser);
      await desk.drop(seed("000"));
      await desk.page.getByRole("button", { name: "查找对应文本", exact: true }).click();
      await desk.page.getByRole("button", { name: /加快打造长三角产业中轴.*87%.*13\/13/s }).click();
      await desk.page.waitForSelector(".source:nth-child(2)");
      expect(await desk.values()).toEqual(VALUES);
      expect(desk.complaints).toEqual([]);
      const shot = process.env["DUIZHAO_SHOT"];
      if (shot !== undefined) await desk.page.screenshot({ path: shot });
      await desk.close();
      await running.end();
    });
  });
});
