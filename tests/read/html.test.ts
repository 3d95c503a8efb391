import { expect, test } from "vitest";
import { blocksOf, codesOf, reading } from "./reading.js";

const rows: readonly (readonly [string, string])[] = [
  ["<p>一<b>常</b>州</p><p>二</p>", "一常州\n二\n"],
  ["<p>一<br>二<br/><br>三</p>", "一\n二\n三\n"],
  ["<p>  一 \n 二  </p>", "一 二\n"],
  ["<p>一 <b> 二</b></p>", "一 二\n"],
  ["<table><tr><td>甲<td>乙</table>", "甲\n乙\n"],
  ["<ul><li>甲<li>乙</ul>", "甲\n乙\n"],
  ["<p>a &lt; b &amp;amp; &#24120;&#x5dde; &notit; &bogus;</p>", "a < b &amp; 常州 ¬it; &bogus;\n"],
  ["<pre>一  二\n三</pre>", "一  二\n三\n"],
  ["<p>一</p><script>alert('二')</script><style>p{}</style><template>三</template><noscript>四</noscript>", "一\n"],
  ["<p>一</p><p hidden>二</p><div style='color:red; display: NONE'>三</div><p aria-hidden=true>四</p>", "一\n"],
  ["<p>一<!-- <p>二</p> -->三</p>", "一三\n"],
  ["<p>年龄 < 30 岁</p>", "年龄 < 30 岁\n"],
  ["<p>一</p><p class='二", "一\n<p class='二\n"],
  ["<p>一</p><constructor>二</constructor><tostring>三", "一\n二三\n"],
  ["<P>一</P><BR><P>二</P>", "一\n二\n"],
  ["<p>一</b></div></p>二<p>三", "一\n二\n三\n"],
];

test.for(rows)("%s", async ([content, text]) => {
  expect(await reading(content, "a.html")).toMatchObject({ text, origin: { format: "html" } });
});

test("a text with brackets is no HTML", async () => {
  for (const content of ["<姓名>和<PERSON>、<X>市", "x < 3，y > 5", "他写道：<p>是段落标签"]) {
    expect(await reading(content)).toMatchObject({ text: content, origin: { format: "plain" } });
  }
});

test("blocks have the kind of the element around them", async () => {
  const content = "<h1>题</h1><ul><li><p>项</p></li></ul><blockquote>引</blockquote><table><td>格</table><div>段</div>";
  expect(blocksOf(await reading(content))).toEqual([
    "heading 题",
    "list-item 项",
    "quote 引",
    "cell 格",
    "paragraph 段",
  ]);
});

test.for([
  ["<title>加快&ldquo;打造&rdquo; - 日报</title>", "加快“打造” - 日报", null],
  ["<title>加快打造 - 日报</title><h1>加快<b>打造</b></h1>", "加快打造", null],
  ["<title>加快打造 - 日报</title><meta property='og:title' content='加快&amp;打造'><h1>日报</h1>", "加快&打造", null],
  ["<meta name=PubDate content='2022-02-08'><time datetime='2021-01-01'>", null, "2022-02-08"],
  ["<time datetime='2021-01-01'>去年</time>", null, "2021-01-01"],
])("title and date of %s", async ([head, title, date]) => {
  expect(await reading(`<html><head>${head}</head><body><p>正文。</p></body></html>`)).toMatchObject({ title, date });
});

test("nothing is run and nothing fetched", async () => {
  const page =
    "<html><base href='http://127.0.0.1:9/'><meta http-equiv=refresh content='0;url=//a.cn'><link rel=stylesheet href=//a.cn/a.css>" +
    "<script>globalThis.pwned = 1</script><img src=x onerror='globalThis.pwned = 1'><svg onload='globalThis.pwned = 1'></svg><p>正文。</p>";
  expect((await reading(page)).text).toBe("正文。\n");
  expect(globalThis).not.toHaveProperty("pwned");
});

test("what an unclosed comment or script hides is said", async () => {
  for (const tail of ["<!-- 二", "<script>二", "<style>二"]) {
    const document = await reading(`<p>一</p>${tail}`, "a.html");
    expect(document.text).toBe("一\n");
    expect(codesOf(document).at(-1)).toBe("unclosed-html");
  }
});
