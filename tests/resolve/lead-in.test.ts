import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/lexicons/one-of.js";
import { leadInOf } from "../../src/resolve/lead-in.js";

describe("a reporter's lead-in", () => {
  it.each(wordsOf("lead-ins", "alone", "comma").map(({ word }) => word))("begins with any of its words: %s", (word) => {
    expect(leadInOf(`${word}，常州`)).toBeGreaterThan(0);
  });

  it.each(wordsOf("reporting-verbs", "speech", "lead").map(({ word }) => word))(
    "ends with any of its verbs: %s",
    (verb) => {
      expect(leadInOf(`王县长${verb}，常州`)).toBe(`王县长${verb}，`.length);
    },
  );

  it.each([
    ["据了解", "象山"],
    ["会议要求", "财政局"],
    ["会议还要求，", "庆元"],
    ["据统计，目前", "庆元"],
    ["市气象台首席预报员李明远介绍说，", "十堰"],
    ["县委书记、县长王强指出，", "商水"],
    ["截至公告日", "远东"],
    ["截至2023年3月底", "远东"],
    ["截至目前", "远东"],
    ["根据规划，", "南矶"],
    ["预计", "周五"],
    ["新华社武汉5月8日电", "潜江"],
    ["财联社8月22日电，", "长江"],
    ["本报讯（记者 程方）", "恩施"],
    ["一是", "植保站"],
    // Units have no spaces between them.
    ["Accordingtothestatement,", "LarsenShipping"],
    ["Theunionsaid", "LarsenShipping"],
    ["Inadditionthereportfoundthat", "four"],
    ["Initsreport,thecommitteenotedthat", "HillsideSchool"],
    ["However,", "MrDennis"],
  ])("%s before %s", (lead, value) => {
    expect(leadInOf(lead + value)).toBe(lead.length);
  });

  it.each(["象山", "公告日", "新华书店", "截流工程", "LarsenShipping", "StSaidHospital", "据了解"])(
    "is not in %s",
    (value) => {
      expect(leadInOf(value)).toBe(0);
    },
  );
});
