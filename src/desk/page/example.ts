import type { Incoming } from "./take-in.js";

const ANONYMISED = `在XX市第X次工作会议上的讲话

同志们：
去年，我市规模以上工业增加值增长XX%，新增高新技术企业XXX家，总数达XXX家。
位于XX区的XX科技园，入驻企业已有XX家。
当前，我们正处在爬坡过坎的关键期，务必要以更大的力度抓好落实。
`;

const PUBLISHED = `在江城市第三次工作会议上的讲话

同志们：
去年，我市规模以上工业增加值增长8.5%，新增高新技术企业126家，总数达1042家。
位于临江区的云帆科技园，入驻企业已有64家。
当前，我市正处在爬坡过坎的关键期，必须以更大的力度抓好落实。
`;

/** Two short texts, made up, that show what the page does. */
export function example(): Incoming[] {
  return [
    { name: "匿名稿（例）.txt", content: new Blob([ANONYMISED]) },
    { name: "公开稿（例）.txt", content: new Blob([PUBLISHED]) },
  ];
}
