import { createServer } from "node:http";
import { once } from "node:events";
import { expect } from "vitest";
import { it, openBrowser } from "../browser/in-browser.js";
import { served, SMALL_PAIR } from "./asking.js";

it("the page asks its own server, and no page of elsewhere does", async () => {
  const running = await served({ paths: ["fixtures"] });
  const stranger = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html").end("<p>elsewhere</p>");
  }).listen(0, "127.0.0.1");
  await once(stranger, "listening");
  const address = stranger.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${running.address}#token=${running.token}`);
    const question = {
      url: `${running.address}api/1/compare`,
      token: running.token,
      body: JSON.stringify(SMALL_PAIR),
    };
    const ask = async ({ url, token, body }: typeof question): Promise<string> => {
      const headers = { "Authorization": `Bearer ${token}`, "Content-Type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body }).catch(() => null);
      return answer === null ? "refused" : answer.text();
    };
    expect(JSON.parse(await page.evaluate(ask, question))).toMatchObject({ placeholders: [{ value: "3000" }] });
    expect(said).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([new URL(running.address).origin]));

    const elsewhere = await browser.newPage();
    await elsewhere.goto(`http://127.0.0.1:${port}/`);
    expect(await elsewhere.evaluate(ask, question)).toBe("refused");
    await elsewhere.setContent(`<iframe src="${running.address}"></iframe>`);
    await elsewhere.waitForTimeout(300);
    expect(await elsewhere.frames()[1]?.evaluate(() => document.body?.innerText ?? "")).not.toContain("duizhao");
  } finally {
    await browser.close();
    stranger.close();
    await running.end();
  }
});
