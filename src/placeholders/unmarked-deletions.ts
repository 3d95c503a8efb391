import type { Kind } from "../answer/kind.js";
import { oneOf } from "../lexicons/one-of.js";

/** Words that need something between them. The stretch between `left` and `right` is empty, or blank. */
export interface DeletionRow {
  readonly kind: Kind;
  /** `strong` if such words hardly ever occur side by side otherwise. */
  readonly strength: "strong" | "moderate";
  readonly left: string;
  readonly right: string;
  /** What is missing is written in ⟦⟧. */
  readonly examples: readonly string[];
  readonly traps: readonly string[];
}

const REACHES = oneOf("number-leads", "deletion");
const UNITS = oneOf("measures", "deletion");

/** Where words were taken out and nothing put in. */
export const DELETION_ROWS: readonly DeletionRow[] = [
  {
    kind: "number",
    strength: "strong",
    left: REACHES,
    right: `${UNITS}(?=[，。、；：）)的]|以上[，。]|左右|$)`,
    examples: ["GDP总量达到⟦⟧亿元，增长⟦⟧%", "新增⟦⟧万亩。"],
    traps: ["年投资亿元以上项目", "达到3亿元", "增长近10%", "以亿元为单位"],
  },
  {
    kind: "number",
    strength: "moderate",
    left: "(?:达到了?|(?<![送到发抵])达|超过了?|突破了?|增加到了?|累计|总数为)",
    right: "(?:人|家|户|个|项|名|件|所|座|辆|台|条|次|年|天)(?=[，。；]|以上|左右|$)",
    examples: ["代表总数达到了⟦⟧人，", "企业达到⟦⟧家。"],
    traps: ["受送达人。", "超过人类", "达到家喻户晓", "达到个人要求", "超过年初"],
  },
  {
    kind: "ordinal",
    strength: "strong",
    left: "(?:全省|全国|全市|全区|全县|位居|位列|排名|列|居)第",
    right: "(?:位|名)?(?=[，。；、）)]|$)",
    examples: ["总量位居全省第⟦⟧位，", "增速排名全省第⟦⟧；"],
    traps: ["位居第一，", "名列第三位"],
  },
  {
    kind: "ordinal",
    strength: "strong",
    left: "(?:省|市|区|县|镇|乡)委",
    right: "届(?:次|\\p{Script=Han}次)全(?:会|体会议)",
    examples: ["市委⟦⟧届次全会指出"],
    traps: ["市委四届次全会不同"],
  },
  {
    kind: "date",
    strength: "strong",
    left: "(?:于|自|至|从|截至)",
    right: "年月(?:[日底初]|(?=[，。；、]))",
    examples: ["公司成立于⟦⟧年月，", "自⟦⟧年月日起"],
    traps: ["在年月的流逝中"],
  },
  {
    kind: "date",
    strength: "moderate",
    left: "(?:^|[，。；\\n（(])",
    right: "(?:年月日|月日)(?=[，。；、]|上午|下午|晚|至|起|前|，)",
    examples: ["，⟦⟧月日上午，"],
    traps: ["日月星辰"],
  },
  {
    kind: "place",
    strength: "moderate",
    left: "(?:位于|来自|户籍地|住所地|住|籍贯)[：:]?",
    right: "(?:省市|省县|县镇|县乡|镇村)(?=[，。；]|境内|交界)",
    examples: ["住⟦⟧省市，", "位于⟦⟧县镇境内"],
    traps: ["来自省市县各级的代表", "来自省市有关部门的领导", "位于市区内", "位于市区县道旁"],
  },
  {
    kind: "person",
    strength: "strong",
    left: `${oneOf("roles", "left-out")}[：:，]?`,
    right: "[，,](?:男|女)(?=[，,])",
    examples: ["被告人⟦⟧，男，"],
    traps: ["被告人张三，男，"],
  },
  {
    kind: "person",
    strength: "moderate",
    left: "(?:由|请|由同志|下面请)",
    right: "同志(?:任|担任|主持|讲话|发言|作)",
    examples: ["由⟦⟧同志主持，"],
    traps: ["请同志们发言"],
  },
  {
    kind: "text",
    strength: "moderate",
    left: "[。；]",
    right: "[，、](?=\\p{Script=Han})",
    examples: ["给予肯定。⟦⟧，全市总医院", "按时开工。⟦⟧、市医保局要"],
    traps: ["好，很好。再好，也要"],
  },
  {
    kind: "name",
    strength: "strong",
    left: "[《]",
    right: "[》]",
    examples: ["印发了《⟦⟧》"],
    traps: ["印发了《方案》"],
  },
  {
    kind: "number",
    strength: "moderate",
    left: "(?:电话|手机|邮编|身份证号码?|账号)[：:]",
    right: "(?=\\s*(?:[，。；\\n]|$))",
    examples: ["联系电话：⟦⟧。"],
    traps: ["联系电话：12345。"],
  },
];

/** UTF-16 code units of the text; a deletion has no length, or that of the blanks left. */
export interface UnmarkedDeletion {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly strength: "strong" | "moderate";
}

const PATTERNS = DELETION_ROWS.map(({ kind, strength, left, right }) => ({
  kind,
  strength,
  pattern: new RegExp(`(?<=${left})[ \\t\\u3000]{0,4}(?=${right})`, "gmu"),
}));

/** Places of a text where something was taken out without a mark, in order. */
export function unmarkedDeletions(text: string): UnmarkedDeletion[] {
  const found = PATTERNS.flatMap(({ kind, strength, pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: blank }) => ({
      start: index,
      end: index + blank.length,
      kind,
      strength,
    })),
  ).toSorted((one, other) => one.start - other.start);
  return found.filter(({ start }, at) => at === 0 || found[at - 1].start !== start);
}
