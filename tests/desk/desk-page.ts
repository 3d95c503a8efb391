import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Download, Frame, Page } from "playwright-core";
import axe, { type AxeResults } from "axe-core";

const SEEDS = readdirSync("fixtures");

/** The file of a seed. */
export function seed(number: string): string {
  return join("fixtures", SEEDS.find((name) => name.startsWith(`${number}_`)) ?? number);
}

/** What the thirteen placeholders of seed 000 stood for. */
export const VALUES = "常州 常州 常州 常州 3000 6500 3400 150 常州 常州 常州 常州 常州".split(" ");

/** Two published texts that say different things of one placeholder. */
export const CONFLICT = {
  "匿名.txt": "在全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业XXX家，当前正处在爬坡过坎的关键期。",
  "公开一.txt": "在全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业126家，当前正处在爬坡过坎的关键期。",
  "公开二.txt": "在全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业162家，当前正处在爬坡过坎的关键期。",
};

/** The desk as it is opened from a disk, with what it complained of and asked for. */
export class DeskPage {
  /** What it wrote to the console, threw, or requested beyond itself. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    url: string,
  ) {
    const own = url.startsWith("http") ? new URL(url).origin : "file:";
    page.on("console", (message) => this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("dialog", (dialog) => this.complaints.push(`the browser's own dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      const asked = request.url();
      if (!asked.startsWith(own) && !asked.startsWith("blob:")) this.complaints.push(`requested ${asked}`);
    });
  }

  static open(browser: Browser, options: BrowserContextOptions = {}): Promise<DeskPage> {
    return DeskPage.at(pathToFileURL("dist/duizhao.html").href, browser, options);
  }

  /** The desk as a server gives it. */
  static async at(url: string, browser: Browser, options: BrowserContextOptions = {}): Promise<DeskPage> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", ...options });
    const desk = new DeskPage(await context.newPage(), url);
    await desk.page.goto(url);
    return desk;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Drops files on the page, as a hand does. */
  async drop(...files: readonly string[]): Promise<void> {
    const dropped = files.map((path) => ({
      name: path.slice(path.lastIndexOf("/") + 1),
      content: readFileSync(path).toString("base64"),
    }));
    await this.page.evaluate((all) => {
      const data = new DataTransfer();
      for (const { name, content } of all) {
        data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
      }
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, dropped);
  }

  /** Chooses files of these names and texts, and waits for the comparison of them. */
  async given(texts: Readonly<Record<string, string>>): Promise<void> {
    const files = Object.entries(texts).map(([name, text]) => ({ name, mimeType: "", buffer: Buffer.from(text) }));
    await this.page.setInputFiles("input[type=file]", files);
    await this.page.waitForSelector(`.source:nth-child(${files.length})`);
    await this.values();
  }

  /** The report, when the reader can work in it. */
  async report(): Promise<Frame> {
    const handle = await this.page.waitForSelector("#report:not([hidden])");
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error("there is no report");
    await frame.waitForSelector(".running body, html.running");
    return frame;
  }

  /** The values that the cards of a comparison show, in their order. */
  async values(): Promise<(string | null)[]> {
    const report = await this.report();
    await report.waitForSelector(".card[data-placeholder]", { state: "attached" });
    await this.page.waitForSelector("main[data-busy=false]");
    return report.$$eval(".card[data-placeholder] .equation .answer", (all) =>
      all.map(({ textContent }) => textContent),
    );
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What is written when something is done. */
  async written(
    act: () => Promise<unknown>,
  ): Promise<{ readonly name: string; readonly text: string; readonly path: string }> {
    const [download]: [Download, unknown] = await Promise.all([this.page.waitForEvent("download"), act()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
  }

  /** Opens the list of what can be written, and takes one. */
  async exported(label: string): Promise<Buffer> {
    await this.key("e");
    const { path } = await this.written(() =>
      this.page.locator("dialog").getByRole("button", { name: label, exact: true }).click(),
    );
    return readFileSync(path);
  }

  /** What a checker of accessibility finds in the page and in the report that is serious. */
  async serious(): Promise<string[]> {
    const found: string[] = [];
    for (const frame of this.page.frames()) {
      if (!(await frame.evaluate(() => document.body.childElementCount > 0))) continue;
      await frame.evaluate(axe.source);
      const { violations } = await frame.evaluate<AxeResults>("axe.run(document, { iframes: false })");
      for (const { id, impact, nodes } of violations) {
        if (impact === "serious" || impact === "critical") found.push(`${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
      }
    }
    return found;
  }
}
