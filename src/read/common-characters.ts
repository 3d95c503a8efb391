/**
 * The characters that make up most of any Chinese prose, simplified and traditional, with its
 * punctuation. In a text read with the right encoding about half of the characters are here; with
 * a wrong one, hardly any.
 */
export const COMMON_CHARACTERS: ReadonlySet<number> = new Set(
  Array.from(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府市县委省镇乡村街" +
      "企领导改革质推深化创新精神坚持落实保障服务安全责任工程项目投资增亿万元率规模集群科技优势绿色低碳治理同志们今年目标加快转型升级" +
      "這為個國時來們對會發動過說產種後學經進著電裡現實體機當點從業應開還與關樣間線內數質氣變條沒結問無軍題黨員總設長頭邊級圖統較將組見計別論運農幾區強決幹戰則據處縣鄉鎮領導創優勢務責項資億萬規綠碳勵讓認該書記門東車馬" +
      "，。、；：？！“”‘’（）《》—…·「」『』【】〔〕％　",
    (character) => character.codePointAt(0) ?? 0,
  ),
);
