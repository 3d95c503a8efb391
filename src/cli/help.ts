import type { Bilingual } from "../text/language.js";

/** What `--help` says, by what it is about. */
export const HELP = {
  program: {
    zh: "对照：匿名稿与公开稿逐字比对，指出每个占位符的原文、沿用的文字和暗改之处，并给出依据",
    en: "compares an anonymised Chinese text with a published one: reports what each placeholder stood for, what the texts share word for word and what was silently edited, with evidence",
  },
  compare: {
    zh: "比对匿名稿与一份或几份公开稿（默认命令）",
    en: "compare an anonymised text with one or several published ones (the default command)",
  },
  restore: {
    zh: "把已知的原文填回匿名稿，加上标记；未知的保留原样",
    en: "write the anonymised text with every known value filled in and marked; unknown placeholders stay as they are",
  },
  restoreExamples: {
    zh: `
例：
  duizhao restore 匿名稿.txt 公开稿.html -o 还原稿.txt
  duizhao restore 匿名稿.docx 公开稿.pdf -o 还原稿.docx   Word 文件：原文为修订，依据为批注
  duizhao restore 甲版.txt 乙版.txt            两版遮盖之处不同，互相补足

退出码：0 全部填入，1 尚有未知，2 出错`,
    en: `
Examples:
  duizhao restore anonymised.txt published.html -o restored.txt
  duizhao restore anonymised.docx published.pdf -o restored.docx   Word: tracked changes and comments
  duizhao restore one.txt other.txt           two releases, masked differently, complete each other

Exit codes: 0 every placeholder is filled in, 1 some are unknown, 2 trouble`,
  },
  scan: {
    zh: "没有公开稿时，看匿名稿透露了什么：遮盖方式、漏遮的名称、指向何地、检索短语",
    en: "report what an anonymised text reveals while there is no published one: how it is masked, which names were not masked, where they point, what to search for",
  },
  scanned: {
    zh: "一份或几份文本：文件，或 - 表示标准输入",
    en: "one or several texts: files, or - for standard input",
  },
  scanExamples: {
    zh: `
例：
  duizhao scan 匿名稿.txt                     在终端查看
  duizhao scan 匿名稿.txt -o 扫描.html         生成可看的页面
  duizhao scan 范文/*.txt                     几份文本：逐篇列出，末附各篇一览
  duizhao scan 匿名稿.txt --known 语料/        语料中已有的文字不作检索短语
  duizhao scan 匿名稿.txt --json | jq -r '.documents[].clues[].query'

退出码：0 完成，2 出错`,
    en: `
Examples:
  duizhao scan anonymised.txt                 in the terminal
  duizhao scan anonymised.txt -o scan.html    a page to look at
  duizhao scan texts/*.txt                    several texts: one by one, then a table of all
  duizhao scan anonymised.txt --known corpus/ wording of the corpus makes no search phrase
  duizhao scan anonymised.txt --json | jq -r '.documents[].clues[].query'

Exit codes: 0 done, 2 trouble`,
  },
  find: {
    zh: "在索引或文件夹中查找一篇文本的对应文本：含它多少，占位符的原文是什么；没有则说明最接近的一篇",
    en: "find the counterpart of a text in an index or a folder: how much each text has of it, and what its placeholders stood for; or what came nearest",
  },
  queries: {
    zh: "要找的文本：一个或几个文件，或 - 表示标准输入",
    en: "the texts to look for: files, or - for standard input",
  },
  findExamples: {
    zh: `
例：
  duizhao find 讲话.txt --index 新闻.duizhao    在索引中查找
  duizhao find 讲话.txt --in 文章/             在文件夹中查找，不用索引
  duizhao find --text "三位一体的智能制造体系" --index 新闻.duizhao
  duizhao find 讲话.txt --index 新闻.duizhao -o 对应文本.html
  pbpaste | duizhao find - --in 文章/ --json | jq -r '.queries[].results[].path'

退出码：0 找到，1 没有找到，2 出错，或有文本没有读到`,
    en: `
Examples:
  duizhao find speech.txt --index news.duizhao   in an index
  duizhao find speech.txt --in articles/         in a folder, without an index
  duizhao find --text "三位一体的智能制造体系" --index news.duizhao
  duizhao find speech.txt --index news.duizhao -o found.html
  pbpaste | duizhao find - --in articles/ --json | jq -r '.queries[].results[].path'

Exit codes: 0 found, 1 nothing was found, 2 trouble, or some texts could not be read`,
  },
  templates: {
    zh: "一批文本中，哪些是同一模板填出来的：模板、各篇所填内容、自有文字、漏改之处",
    en: "find which of a pile of documents are one text filled in several times: the template, what each put into it, what is its own, what it forgot to replace",
  },
  pile: {
    zh: "文件或文件夹；- 表示标准输入",
    en: "files and folders; - for standard input",
  },
  templatesExamples: {
    zh: `
例：
  duizhao templates 各县规划/                  在终端查看
  duizhao templates 各县规划/ -o 模板.html     生成可看的页面
  duizhao templates 意见/*.txt -o 模板.csv     每处所填一行，供表格软件使用
  duizhao templates 各县规划/ --save 模板.json 存下模板，供 --against 使用
  duizhao templates --index 新闻.duizhao       索引中的全部文本

退出码：0 完成，2 出错`,
    en: `
Examples:
  duizhao templates plans/                    in the terminal
  duizhao templates plans/ -o plans.html      a page to look at
  duizhao templates comments/*.txt -o t.csv   a row for each value, for a spreadsheet
  duizhao templates plans/ --save plan.json   keep the templates, for --against
  duizhao templates --index news.duizhao      all texts of an index

Exit codes: 0 done, 2 trouble`,
  },
  page: {
    zh: "写出一个网页：用浏览器打开，把文稿拖进去即可比对；不用安装，不联网",
    en: "write one page that compares texts in a browser: drop them on it; it needs no install and no network",
  },
  pageExamples: {
    zh: `
例：
  duizhao page -o duizhao.html                写出网页，可以转给没有安装的人

退出码：0 完成，2 出错`,
    en: `
Examples:
  duizhao page -o duizhao.html                a page to pass on to those who have nothing installed

Exit codes: 0 done, 2 trouble`,
  },
  serve: {
    zh: "在本机浏览器中工作：同一页面，并可读取所列的文件、查找索引；另有 /api/1 供其他程序使用",
    en: "work in a browser on this machine: the page, with the files that are named and an index to search; other programs ask /api/1",
  },
  served: {
    zh: "页面可以读取的文件或文件夹；其他一概不可",
    en: "files and folders that the page may read, and no others",
  },
  serveExamples: {
    zh: `
例：
  duizhao serve --open                        打开页面
  duizhao serve 文章/ --open                   可读取其中的文件，可在其中查找
  duizhao serve --index 新闻.duizhao --open    可在索引中查找

只在本机可达；Ctrl-C 结束。

退出码：0 已结束，2 出错`,
    en: `
Examples:
  duizhao serve --open                        open the page
  duizhao serve articles/ --open              it can read these files, and look for texts in them
  duizhao serve --index news.duizhao --open   it can search the index

Only this machine reaches it; Ctrl-C ends it.

Exit codes: 0 ended, 2 trouble`,
  },
  anonymised: { zh: "匿名稿：文件，或 - 表示标准输入", en: "the anonymised text: a file, or - for standard input" },
  published: {
    zh: "公开稿：一个或几个文件，或 - 表示标准输入",
    en: "the published text or texts: files, or - for standard input",
  },
  verify: {
    zh: "核对 --json 报告：重读原文件，重新计算",
    en: "check a --json report: reads its files again and answers again",
  },
  report: { zh: "--json 写出的报告", en: "a report written with --json" },
  whereabouts: {
    zh: "原文件或其文件夹，若不在当前文件夹，也不与报告同在一处",
    en: "its files or their folders, if they are neither here nor beside the report",
  },
  completion: { zh: "打印 shell 补全脚本", en: "print a completion script for a shell" },
  help: { zh: "显示帮助", en: "show help" },
  version: { zh: "显示版本", en: "show the version" },
  examples: {
    zh: `
例：
  duizhao 匿名稿.txt 公开稿.html              在终端比对
  duizhao a.txt b.txt -o 报告.html             生成可转发的报告页
  duizhao a.txt b.txt c.html                  几份公开稿互相印证
  duizhao a.txt b.txt --json | jq '.placeholders[] | [.text, .value]'
  curl -s https://example.org/a.html | duizhao a.txt -
  duizhao scan a.txt                          没有公开稿：看它透露了什么
  duizhao find a.txt --in 文章/                在文件夹中查找对应文本

退出码：0 除占位符外两文相同，1 两文不同，2 出错`,
    en: `
Examples:
  duizhao anonymised.txt published.html       compare in the terminal
  duizhao a.txt b.txt -o report.html          a page to send on
  duizhao a.txt b.txt c.html                  several published texts confirm each other
  duizhao a.txt b.txt --json | jq '.placeholders[] | [.text, .value]'
  curl -s https://example.org/a.html | duizhao a.txt -
  duizhao scan a.txt                          no published text yet: what it reveals
  duizhao find a.txt --in articles/           look for it in a folder

Exit codes: 0 nothing differs but placeholders, 1 the texts differ, 2 trouble`,
  },
} as const satisfies Record<string, Bilingual>;

/** The titles that commander gives the parts of its help, in Chinese. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};
