/** Brackets with nothing in them but spaces. */
const EMPTIED =
  "(?:（[ \\u3000]{0,20}）|〔[ \\u3000]{0,20}〕|【[ \\u3000]{0,20}】|［[ \\u3000]{0,20}］|\\[[ \\u3000]{1,20}\\]|\\([ \\u3000]{1,20}\\))";
/** Those that are no boxes to tick and no code: masks beside others that are. */
export const EMPTIED_ANYWHERE = "（[ \\u3000]{0,20}）|〔[ \\u3000]{0,20}〕|【[ \\u3000]{0,20}】|［[ \\u3000]{0,20}］";
/** Wide ones. */
const WIDE = "[（(〔【［[][ \\u3000]{2,20}[）)〕】］\\]]";
/** Where they are what was taken out: each is what is before them, and what they and the text behind them have to be. */
const BEFORE_EMPTIED = [
  "(?<=\\p{Script=Han}|[“「])",
  "(?<=^|[，。；：、！])(?=[（〔【［][ \\u3000]{0,20}[）〕】］][省市县区镇乡村年月])",
  "(?<=：)(?=[（〔【［][ \\u3000]{0,20}[）〕】］][，。；]|[〔【［][ \\u3000]{1,20}[〕】］][ \\t]{0,40}$)",
  "(?<=[，。；、！：])(?=【[ \\u3000]{1,20}】\\p{Script=Han})",
  "(?<=[：:][ \\u3000]?)(?=[（[(][ \\u3000]{2,20}[）\\])](?:[，。；（ \\u3000]|$))",
  "(?<=^[ \\t]{0,40})(?=\\[[ \\u3000]{3,20}\\][（\\p{Script=Han}])",
  // Whom a letter is for, and a line of nothing else.
  `(?<=^[ \\t\\u3000]{0,8})(?=${WIDE}(?:\\p{Script=Han}{0,8}(?:同志|先生|女士|小姐|老师|同学|公司|单位|[局厂院校行部厅委所处科社会站县市区镇乡村]))?[：:])`,
  "(?<=^[ \\t\\u3000]{0,8})(?=[（(〔【［[][ \\u3000]{3,20}[）)〕】］\\]][ \\t\\u3000]{0,40}$)",
];

export const EMPTIED_WHERE_TAKEN_OUT = `(?:${BEFORE_EMPTIED.join("|")})${EMPTIED}`;
