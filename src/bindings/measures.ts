/** What is counted by a list before it. */
export const MEASURES_OF_LISTS = /^(?:个|大|家|项|条|类|座|所|支|名|位|种|方面)/u;

/** The counts that a code name is made of: 3个, *大, 一批. */
export const MEASURES_OF_CODES = /^(?:个|大|批|项|类|条|区|园|家|张|座|链|化)/u;

/** The measure word or unit of a sum and its parts. */
export const MEASURES_OF_SUMS = /^(?:万|亿)?(?:个|家|项|人|名|件|户|条|所|座|处|辆|台|套|批|元|吨|公里|亩)/u;
