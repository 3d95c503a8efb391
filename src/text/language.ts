export type Language = "zh" | "en";

/** One message in every language that the tool speaks. */
export type Bilingual = Readonly<Record<Language, string>>;
