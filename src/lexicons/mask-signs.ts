/** Signs of placeholders that expressions look for beside a word, to be put into a class. */
export const MASK_SIGNS = "XxＸ×*＊○□△▲●◎☆◇";

/** Those of them that figures of ratios, sums and ranges are masked with. */
export const FIGURE_MASK_SIGNS = "XxＸ×*＊";
