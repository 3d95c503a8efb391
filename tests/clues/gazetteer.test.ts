import { describe, expect, it } from "vitest";
import { namesOf, pathOf, Gazetteer, type Level } from "../../src/clues/gazetteer.js";
import { gazetteer } from "./known.js";

const DATES = { divisions: "2024-12", townships: "2021-12" };
const PROVINCES =
  "北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区".split(
    " ",
  );
const ORDER: readonly Level[] = ["province", "city", "county", "township"];

const { places } = gazetteer;
const at = (level: Level) => places.filter((place) => place.level === level);

describe("the lines of the list", () => {
  const small = new Gazetteer(
    "1甲省 甲\n2乙市 乙\n3丙县 丙\n4丁镇\n3戊区\n2己州 己\n3庚县\n1辛市 辛\n3壬区 壬\n4癸街道",
    DATES,
  );
  const named = (name: string) => small.places.find((place) => place.name === name);

  it.each([
    ["甲省", "province", null],
    ["丁镇", "township", "丙县"],
    ["戊区", "county", "乙市"],
    ["庚县", "county", "己州"],
    ["壬区", "county", "辛市"],
    ["癸街道", "township", "壬区"],
  ])("%s is a %s in %s", (name, level, parent) => {
    expect(named(name)).toMatchObject({ level });
    expect(named(name)?.parent?.name ?? null).toBe(parent);
  });

  it.each([
    ["甲/乙/丙", "丙县"],
    ["甲省/乙市/丙县", "丙县"],
    ["甲/乙/戊", "戊区"],
    ["辛/壬", "壬区"],
    ["甲", "甲省"],
    ["甲/丙", null],
    ["甲/乙/丙/丁", null],
    ["丙", null],
  ])("the path %j leads to %s", (path, name) => {
    expect(small.at(path)?.name ?? null).toBe(name);
  });

  // Every name begins with nothing: two blanks between the places of a landmark would name Beijing.
  it.each(["", "甲//丙", "甲/"])("the path %j, a part of which is empty, leads nowhere", (path) => {
    expect(small.at(path)).toBeNull();
  });
});

describe("the built list", () => {
  it("has every province, and about as many divisions as there are", () => {
    expect(
      at("province")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(PROVINCES.toSorted());
    expect(at("city").length).toBeGreaterThan(330);
    expect(at("county").length).toBeGreaterThan(2800);
    expect(at("township").length).toBeGreaterThan(38_000);
  });

  it.each([
    ["浙江/宁波/鄞州", ["浙江省", "宁波市", "鄞州区"]],
    ["陕西/安康/汉滨", ["陕西省", "安康市", "汉滨区"]],
    ["湖北/恩施/利川", ["湖北省", "恩施土家族苗族自治州", "利川市"]],
    ["内蒙古/乌兰察布", ["内蒙古自治区", "乌兰察布市"]],
    ["北京/海淀", ["北京市", "海淀区"]],
    ["重庆/云阳", ["重庆市", "云阳县"]],
    ["江苏/徐州/鼓楼", ["江苏省", "徐州市", "鼓楼区"]],
    ["福建/福州/鼓楼", ["福建省", "福州市", "鼓楼区"]],
  ])("%s", (path, names) => {
    const place = gazetteer.at(path);
    expect(place && namesOf(place)).toEqual(names);
  });

  it("has the districts of a municipality right below it", () => {
    for (const city of ["北京市", "天津市", "上海市", "重庆市"]) {
      const parts = places.filter(({ parent }) => parent?.name === city);
      expect(parts.length).toBeGreaterThan(15);
      expect(parts.every(({ level }) => level === "county")).toBe(true);
    }
  });

  it("has each place in one of a higher level", () => {
    for (const place of places) {
      const levels = pathOf(place).map(({ level }) => ORDER.indexOf(level));
      expect(levels[0]).toBe(0);
      expect(levels.every((level, depth) => depth === 0 || level > levels[depth - 1])).toBe(true);
    }
  });

  it("has short names that begin the full ones, for every province, and none of townships", () => {
    for (const { name, short, level } of places) {
      if (short === null) continue;
      expect(level).not.toBe("township");
      expect(name.startsWith(short)).toBe(true);
    }
    expect(at("province").every(({ short }) => short !== null)).toBe(true);
  });

  // 内蒙古自治区 is shortened to 内, and 内蒙古 is never found.
  it("has short names of two characters or more", () => {
    expect(places.filter(({ short }) => short !== null && short.length < 2).map(({ name }) => name)).toEqual([]);
  });

  // 三明市三元区 is there as it was before 2021 and as it is since.
  it("has no place twice", () => {
    const paths = places.map((place) => namesOf(place).join("/"));
    const seen = new Set<string>();
    expect(paths.filter((path) => seen.size === seen.add(path).size)).toEqual([]);
  });
});
