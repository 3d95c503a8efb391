/** What a text has that was published, and a text made for use seldom has. */
const SIGNS =
  /本报讯|本台消息|[（(](?:全媒体|本报|见习|首席)?(?:记者|通讯员)[^）)\n]{0,20}[）)]|[（(]?(?:文章)?来源[：:][^）)\n]{2,20}[）)]?|责任编辑[：:][^\s）)]{0,8}|原标题[：:]|发布(?:时间|日期)[：:]\s*\S{0,16}|https?:\/\/[^\s<>"'，。）)]{4,80}|浏览(?:次数|量)[：:]/gu;

/** The signs that a text was published: a newspaper's heading, its source, a link. */
export function publishedSigns(text: string): { start: number; end: number; text: string }[] {
  return Array.from(text.matchAll(SIGNS), ({ index, 0: sign }) => ({
    start: index,
    end: index + sign.length,
    text: sign,
  }));
}
