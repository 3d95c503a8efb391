const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马方俞袁柳鲍史唐费岑薛雷贺倪汤滕罗毕郝邬安乐傅皮卞" +
  "康伍余卜顾孟黄穆萧尹姚邵湛汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞柯管卢莫房裘缪解应宗" +
  "丁宣邓郁洪包诸左石崔吉钮龚程邢裴陆荣翁荀甄曲封储靳段侯全班仇甘厉武符刘景詹龙叶黎蒲鄂索赖卓屠蒙池乔翟谭劳申冉桑桂牛尚农温柴瞿阎连习艾鱼容" +
  "古易慎廖耿匡寇欧沃利聂辛阚简饶曾沙丰关查佟游覃付闫肖涂苗邸鞠仝晏柏齐常殷隋宁代强" +
  "趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華魏鄒蘇韋馬賀羅顧蕭湯陸劉龍葉黎譚賴喬蔣鄧龔盧鍾駱閻聶黃吳溫顏龐莊齊畢藍紀簡歐";

/** Surnames that are ordinary words as well: they tell a name only where more does. */
const ALSO_WORDS = "向关应常全国广利满代强时任于成经有乐安方解游焦明水文白车麦党";

const PLAIN = 1;
const AMBIGUOUS = 2;

const standings = new Uint8Array(0x10000);
for (const character of SURNAMES) standings[character.charCodeAt(0)] = PLAIN;
for (const character of ALSO_WORDS) standings[character.charCodeAt(0)] = AMBIGUOUS;

/** All surnames that are no ordinary words, one character each. */
export const PLAIN_SURNAMES = Array.from(SURNAMES)
  .filter((one) => standings[one.charCodeAt(0)] === PLAIN)
  .join("");

export const isSurname = (character: string): boolean => standings[character.charCodeAt(0)] > 0;

export const isPlainSurname = (character: string): boolean => standings[character.charCodeAt(0)] === PLAIN;
