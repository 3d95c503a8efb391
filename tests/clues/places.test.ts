import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownVoiceOf } from "../../src/clues/own-voice.js";
import { contradicting, estimatePlaces, type FoundPlace } from "../../src/clues/places.js";
import { gazetteer, impliedBy, leaksIn } from "./known.js";

const placesOf = (text: string): FoundPlace[] => estimatePlaces(leaksIn(text), ownVoiceOf(text));

/** `陕西省/安康市 strong 4.75`, the strongest first. */
function estimated(text: string): string[] {
  return placesOf(text).map(
    ({ place, strength, score }) => `${impliedBy({ places: [place] }).join("")} ${strength} ${score}`,
  );
}

function contradictingIn(text: string): string[] {
  const leaks = leaksIn(text);
  const fits = contradicting(leaks, estimatePlaces(leaks, ownVoiceOf(text)));
  return leaks.filter((_leak, index) => fits.has(index)).map(({ text: name }) => name);
}

const ANKANG = "支持汉滨区，巩固富硒茶，融入秦创原创新驱动平台，落实勤快严实精细廉。";

describe("where leaks point to together", () => {
  it("several add up", () => {
    const [alone] = placesOf("支持汉滨区。");
    const [together, next] = placesOf(ANKANG);
    expect(estimated(ANKANG)[0]).toMatch(/^陕西省\/安康市 strong/);
    expect(together.score).toBeGreaterThan(alone.score);
    expect(together.leaks).toEqual([0, 1, 2, 3]);
    expect(next.strength).toBe("weak");
  });

  it.each([
    ["nothing", "要加快壮大新兴产业。", []],
    ["dates, people and meetings alone", "2021年，市长盛蕾在市委四届十二次全会上说", []],
    ["a province alone", "浙江的八八战略", [/^浙江省 strong/]],
    ["a municipality, by its districts", "海淀区和什刹海", [/^北京市 strong/]],
    ["what may be in several places", "打造龙城实验室。", Array.from({ length: 5 }, () => / weak /)],
  ])("%s", (_name, text, expected) => {
    const found = estimated(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, at) => expect(found[at]).toMatch(pattern));
  });

  it("a region that the text calls its own decides between equals", () => {
    const [first, second] = placesOf("打造龙城实验室。");
    expect(first.score).toBe(second.score);
    const [own, other] = estimated("打造龙城实验室，建设长三角物流中心。");
    expect(own).toMatch(/^江苏省\/常州市/);
    expect(Number(own.split(" ")[2])).toBeGreaterThan(Number(other.split(" ")[2]));
  });

  it("what is named in passing says little", () => {
    const [passing] = placesOf("学习宁波、温州、苏州等地经验。");
    const [own] = placesOf("宁波要行动起来。");
    expect(passing.score).toBeLessThan(own.score / 4);
    expect(passing.strength).toBe("weak");
  });

  it("two that are as likely are no strong sign", () => {
    const [first, second] = placesOf("在郑州市推进，也在宁波市推进。");
    expect(first.score).toBe(second.score);
    expect(first.strength).toBe("weak");
  });

  it.each([
    ["我区要支持汉滨区，区委要求", "陕西省/安康市/汉滨区"],
    ["我市要支持汉滨区，市委要求", "陕西省/安康市"],
    ["要支持汉滨区", "陕西省/安康市"],
  ])("a text that speaks for a county may point to one: %s", (text, path) => {
    const found = placesOf(text).map(({ place }) => impliedBy({ places: [place] })[0]);
    expect(found[0]).toBe("陕西省/安康市");
    expect(found.at(-1)).toBe(path);
  });
});

describe("what fits none of the others", () => {
  it.each([
    ["one of another province", `${ANKANG}溧阳市的干部也来了。`, ["溧阳市"]],
    ["one of the same province does fit", `${ANKANG}西安市的干部也来了。`, []],
    ["one in passing need not fit", `${ANKANG}学习溧阳市经验。`, []],
    ["nothing fits or does not where all is weak", "打造龙城实验室，鼓楼区要行动。", []],
  ])("%s", (_name, text, names) => expect(contradictingIn(text)).toEqual(names));
});

describe("regions", () => {
  it.each([
    ["打造长三角现代物流中心", "浙江省"],
    ["加快建设长三角青年创新创业港", "江苏省"],
    ["在中部省份中争先", "河南省"],
  ])("%s: the text's own", (text, province) => {
    expect(ownVoiceOf(text).regions.has(province)).toBe(true);
  });

  it.each(["对接长三角、珠三角等地区", "向长三角等发达地区学习", "参加了长三角会议", "京津冀和粤港澳大湾区", ""])(
    "%s: others'",
    (text) => expect(ownVoiceOf(text).regions).toEqual(new Set()),
  );
});

describe("laws", () => {
  // Names of one place each, none of which begins another.
  const named =
    "汉滨区 溧阳市 鄞州区 甬江实验室 安康市 常州大学 常州市 浙江 陕西省 秦创原 海淀区 龙城金谷 鼓楼区".split(" ");
  const names = fc.uniqueArray(fc.constantFrom(...named), { maxLength: named.length });
  const leakOf = new Map(named.map((name) => [name, leaksIn(`要支持${name}。`)[0]]));
  const leaksOf = (chosen: readonly string[]) => chosen.flatMap((name) => leakOf.get(name) ?? []);
  const regions = fc
    .subarray(["江苏省", "浙江省", "陕西省"])
    .map((chosen) => ({ regions: new Set(chosen), isCounty: chosen.length > 1 }));

  const RANKS = { strong: 2, moderate: 1, weak: 0 };

  it("no place is told better than the one before it, and each by leaks that may mean it", () => {
    fc.assert(
      fc.property(names, regions, (chosen, own) => {
        const leaks = leaksOf(chosen);
        const found = estimatePlaces(leaks, own);
        expect(found.every(({ score }, at) => at === 0 || found[at - 1].score >= score)).toBe(true);
        expect(found.every(({ strength }) => RANKS[strength] <= RANKS[found[0].strength])).toBe(true);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { place, leaks: from, score } of found) {
          expect(score).toBeGreaterThan(0);
          expect(from.length).toBeGreaterThan(0);
          const [path] = impliedBy({ places: [place] });
          for (const index of from) {
            const fits = impliedBy(leaks[index]).some((one) => one.startsWith(path) || path.startsWith(one));
            expect(fits).toBe(true);
          }
        }
      }),
    );
  });

  it("one more leak of a city never lowers the city's score", () => {
    const cities = ["陕西/安康", "江苏/常州", "浙江/宁波", "北京"].flatMap((path) => gazetteer.at(path) ?? []);
    expect(cities).toHaveLength(4);
    fc.assert(
      fc.property(names, fc.constantFrom(...named), regions, (chosen, more, own) => {
        const before = estimatePlaces(leaksOf(chosen), own);
        const after = estimatePlaces(leaksOf([...chosen, more]), own);
        for (const { place, score } of before) {
          const [path] = impliedBy({ places: [place] });
          if (!impliedBy(leaksOf([more])[0]).some((one) => one.startsWith(path))) continue;
          const now = after.find((one) => one.place === place);
          // A province gives way to its city, and five places are told at most.
          if (now !== undefined) expect(now.score).toBeGreaterThanOrEqual(score);
          else if (place.level !== "province")
            expect(after.map((one) => one.score >= score)).toEqual(Array(5).fill(true));
        }
      }),
    );
  });
});
