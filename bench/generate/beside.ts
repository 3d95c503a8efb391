import type { BesidePart, Paragraph, Piece, Sentence, SlotKind } from "./piece.js";
import type { Random } from "./random.js";

/**
 * An edit of the text right beside a value, after which a reader still knows the value. `value` is what it fits; `part` is
 * what may as well be read as a part of the value, before or behind it.
 */
export interface BesideEdit {
  readonly kinds: readonly SlotKind[];
  readonly value?: RegExp;
  readonly before?: readonly [RegExp, string];
  readonly behind?: readonly [RegExp, string];
  readonly part?: BesidePart;
  /** `before[value]behind → before[value]behind`. */
  readonly example: string;
}

const DIGITS: readonly SlotKind[] = ["number", "decimal", "count", "tally"];
const WHOLE = /^\d+$/;
const FIGURES = /^[\d.]+$/;
const NAMES: readonly SlotKind[] = ["home", "place"];

/** By hand, from what papers do to the reports that they print. */
export const BESIDE: readonly BesideEdit[] = [
  { kinds: DIGITS, value: WHOLE, behind: [/^(?=[亿万家个户人项件条])/, "多"], part: { behind: "多" }, example: "超[30]亿元 → 超[30]多亿元" },
  { kinds: DIGITS, value: WHOLE, behind: [/^(?=[家个户人项件])/, "余"], part: { behind: "余" }, example: "[30]家 → [30]余家" },
  { kinds: DIGITS, value: FIGURES, before: [/(?<=[\p{Script=Han}])$/u, "约"], part: { before: "约" }, example: "投资[30]亿元 → 投资约[30]亿元" },
  { kinds: DIGITS, value: FIGURES, before: [/(?<=[\p{Script=Han}])$/u, "近"], part: { before: "近" }, example: "投资[30]亿元 → 投资近[30]亿元" },
  { kinds: DIGITS, value: FIGURES, before: [/达$/, "达到"], example: "达[30]亿元 → 达到[30]亿元" },
  { kinds: DIGITS, value: FIGURES, before: [/达到?$/, "为"], example: "达[30]亿元 → 为[30]亿元" },
  { kinds: DIGITS, value: FIGURES, before: [/增长$/, "增速为"], example: "增长[30]% → 增速为[30]%" },
  { kinds: DIGITS, value: FIGURES, before: [/增长$/, "下降"], example: "增长[30]% → 下降[30]%" },
  { kinds: DIGITS, value: FIGURES, before: [/突破$/, "超过"], example: "突破[30]亿元 → 超过[30]亿元" },
  { kinds: DIGITS, value: FIGURES, before: [/[家处项户件台]$/, ""], example: "新增企业家[30] → 新增企业[30]" },
  { kinds: DIGITS, value: FIGURES, behind: [/^亿元/, "个亿"], example: "[30]亿元 → [30]个亿" },
  { kinds: DIGITS, value: FIGURES, behind: [/^万元/, "万余元"], example: "[30]万元 → [30]万余元" },
  { kinds: DIGITS, value: FIGURES, behind: [/^[%％]/, "个百分点"], example: "[30]% → [30]个百分点" },
  { kinds: DIGITS, value: FIGURES, behind: [/^户/, "家"], example: "[30]户 → [30]家" },
  { kinds: DIGITS, value: FIGURES, behind: [/^家/, "户"], example: "[30]家 → [30]户" },
  { kinds: DIGITS, value: FIGURES, behind: [/^个(?!百分点)/, "项"], example: "[30]个 → [30]项" },
  { kinds: DIGITS, value: FIGURES, behind: [/^人/, "名群众"], example: "[30]人 → [30]名群众" },
  { kinds: DIGITS, value: FIGURES, behind: [/^天/, "个工作日"], example: "[30]天 → [30]个工作日" },
  { kinds: DIGITS, value: FIGURES, behind: [/^公里/, "千米"], example: "[30]公里 → [30]千米" },
  { kinds: DIGITS, value: FIGURES, behind: [/^[件处项](?!目)/, "个"], example: "[30]件 → [30]个" },
  { kinds: ["numeral"], behind: [/^个/, "大"], example: "[五]个 → [五]大" },
  { kinds: ["numeral"], behind: [/^项/, "条"], example: "[五]项 → [五]条" },
  { kinds: NAMES, value: /[^市县区镇省]$/, behind: [/^(?![市县区镇省])/, "市"], part: { behind: "市" }, example: "在[临江]召开 → 在[临江]市召开" },
  { kinds: NAMES, behind: [/^召开/, "举行"], example: "[临江]召开 → [临江]举行" },
  { kinds: NAMES, behind: [/^(?=召开|落户|推广|形成)/, "近日"], example: "[临江]召开 → [临江]近日召开" },
  { kinds: NAMES, behind: [/^经验/, "新经验"], example: "[临江]经验 → [临江]新经验" },
  { kinds: NAMES, behind: [/^的?(?=发展|建设)/, "高质量"], example: "[临江]发展 → [临江]高质量发展" },
  { kinds: NAMES, before: [/在$/, "在美丽的"], example: "在[临江] → 在美丽的[临江]" },
  { kinds: NAMES, before: [/[同与]$/, "和"], example: "同[临江]签订 → 和[临江]签订" },
  { kinds: NAMES, before: [/推动$/, "促进"], example: "推动[临江] → 促进[临江]" },
  { kinds: NAMES, before: [/^$/, "据了解，"], example: "[临江]经验 → 据了解，[临江]经验" },
  { kinds: NAMES, before: [/^$/, "会议指出，"], example: "[临江]经验 → 会议指出，[临江]经验" },
  { kinds: ["person"], behind: [/^同志/, ""], example: "由[王伟]同志牵头 → 由[王伟]牵头" },
  { kinds: ["person"], behind: [/^同志/, "书记"], example: "由[王伟]同志牵头 → 由[王伟]书记牵头" },
  { kinds: ["person"], behind: [/^同志/, "市长"], example: "由[王伟]同志牵头 → 由[王伟]市长牵头" },
  { kinds: ["person"], before: [/$/, "市长"], behind: [/^同志/, ""], example: "由[王伟]同志牵头 → 由市长[王伟]牵头" },
  { kinds: ["person"], before: [/$/, "县委书记"], behind: [/^同志/, ""], example: "由[王伟]同志牵头 → 由县委书记[王伟]牵头" },
  { kinds: ["person"], before: [/负责人$/, "总经理"], example: "负责人[王伟] → 总经理[王伟]" },
  { kinds: ["person"], behind: [/^表示/, "说，"], example: "[王伟]表示 → [王伟]说，" },
  { kinds: ["firm"], behind: [/^公司/, "集团"], example: "[恒川]公司 → [恒川]集团" },
  { kinds: ["firm"], behind: [/^集团/, "公司"], example: "[恒川]集团 → [恒川]公司" },
  { kinds: ["firm"], before: [/依托$/, "依靠"], example: "依托[恒川] → 依靠[恒川]" },
  { kinds: ["org"], behind: [/^牵头承担/, "负责"], example: "[恒川集团]牵头承担 → [恒川集团]负责" },
  { kinds: ["org"], behind: [/^机关/, "局"], example: "[审计]机关 → [审计]局" },
  { kinds: ["name"], behind: [/^路/, "大道"], example: "[云桥]路 → [云桥]大道" },
  { kinds: ["name"], behind: [/^小区/, "社区"], example: "[云桥]小区 → [云桥]社区" },
  { kinds: ["name"], behind: [/^镇/, "街道"], example: "[云桥]镇 → [云桥]街道" },
  { kinds: ["year"], before: [/自$/, "从"], example: "自[2020]年 → 从[2020]年" },
  { kinds: ["year"], before: [/较$/, "比"], example: "较[2020]年 → 比[2020]年" },
  { kinds: ["year"], behind: [/^年底前/, "年末之前"], example: "[2020]年底前 → [2020]年末之前" },
  { kinds: ["month"], behind: [/^月(?=[起底前末\p{Script=Han}])(?!份)/u, "月份"], example: "[5]月起施行 → [5]月份起施行" },
  { kinds: ["ordinal"], behind: [/^位/, "名"], example: "第[五]位 → 第[五]名" },
]; // prettier-ignore

/** Edits the text beside one value of each of a share of the sentences. */
export function editBeside(paragraphs: readonly Paragraph[], rate: number, random: Random): Paragraph[] {
  if (rate === 0) return [...paragraphs];
  return paragraphs.map((sentences) =>
    sentences.map((sentence) => (random.chance(rate) ? editSentence(sentence, random) : sentence)),
  );
}

function editSentence(sentence: Sentence, random: Random): Sentence {
  const slots = sentence.pieces.flatMap(({ is }, index) => (is === "slot" ? [index] : []));
  for (const index of random.shuffle(slots)) {
    const fitting = BESIDE.filter((edit) => fits(edit, sentence.pieces, index));
    if (fitting.length > 0) return { ...sentence, pieces: edited(sentence.pieces, index, random.pick(fitting)) };
  }
  return sentence;
}

/** An edit never joins two values. */
function fits({ kinds, value, before, behind }: BesideEdit, pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece.is !== "slot" || !kinds.includes(piece.slot.kind) || value?.test(piece.text) === false) return false;
  const isFitting = (edit: readonly [RegExp, string] | undefined, neighbour: Piece | undefined): boolean => {
    if (edit === undefined) return true;
    const text = neighbour?.text ?? "";
    if (neighbour !== undefined && neighbour.is !== "text") return false;
    return edit[0].test(text) && text.replace(edit[0], edit[1]) !== "";
  };
  return isFitting(before, pieces[index - 1]) && isFitting(behind, pieces[index + 1]);
}

function edited(pieces: readonly Piece[], index: number, { before, behind, part }: BesideEdit): Piece[] {
  const text = (neighbour: Piece | undefined, edit: readonly [RegExp, string] | undefined): Piece[] => {
    const was = neighbour?.text ?? "";
    if (edit !== undefined) return [{ is: "text", text: was.replace(edit[0], edit[1]) }];
    return neighbour === undefined ? [] : [neighbour];
  };
  const slot = pieces[index];
  const value: Piece = slot.is === "slot" && part !== undefined ? { ...slot, part } : slot;
  return [
    ...pieces.slice(0, Math.max(0, index - 1)),
    ...text(pieces[index - 1], before),
    value,
    ...text(pieces[index + 1], behind),
    ...pieces.slice(index + 2),
  ];
}
