import type { Format } from "./recipe.js";
import type { Wrapping } from "./written.js";

const TITLE = "政府工作报告";

/** How a published text stands in its file. */
export const PUBLISHED: Readonly<Record<Format, Wrapping & { readonly extension: string }>> = {
  plain: { extension: "txt", head: `${TITLE}\n`, before: "", behind: "\n", foot: "（来源：地方日报）\n" },
  markdown: {
    extension: "md",
    head: `# ${TITLE}\n\n**全文刊发如下**\n\n`,
    before: "",
    behind: "\n\n",
    foot: "[返回首页](https://example.cn/)\n",
  },
  jekyll: {
    extension: "md",
    head: `---\nlayout: post\ntitle: "${TITLE}"\ndate: 2022-02-08 08:30:00 +0800\ncategories: difangribao\ntags: 地方日报新闻\n---\n`,
    before: " <p>",
    behind: "</p>\n",
    foot: '<p class="em_media">（文章来源：地方日报）</p>\n\n[返回首页](//example.cn/)\n',
  },
  html: {
    extension: "html",
    head: `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${TITLE}</title>\n<style>p{text-indent:2em}</style></head>\n<body>\n<div class="nav"><a href="/">首页</a> &gt; <a href="/yw/">要闻</a> &gt; 正文</div>\n<h1>${TITLE}</h1>\n`,
    before: "<p>&nbsp;&nbsp;&nbsp;&nbsp;",
    behind: "</p>\n",
    foot: '<div class="footer">版权所有 地方日报社</div>\n</body>\n</html>\n',
  },
};

export const ANONYMISED: readonly Wrapping[] = [
  { head: "同志们：\n", before: "", behind: "\n", foot: "" },
  { head: "各位代表：\n", before: "　　", behind: "\n", foot: "" },
  { head: "", before: "", behind: "\n\n", foot: "" },
  { head: "\ufeff同志们：\r\n", before: "", behind: "\r\n", foot: "" },
];
