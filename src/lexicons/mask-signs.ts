/** Signs of placeholders that expressions look for beside a word, to be put into a class. */
export const MASK_SIGNS = "XxＸ×*＊○□△▲●◎☆★◇◆◈▪※";

/** Shapes that are bullets, ratings, and marks of figures and of tables, more often than they hide one character. */
export const SHAPE_SIGNS = "△▲●◎☆★◇◆◈▪※";

/** Those of them that figures of ratios, sums and ranges are masked with. */
export const FIGURE_MASK_SIGNS = "XxＸ×*＊";
