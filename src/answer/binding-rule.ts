/**
 * How a text binds its own numbers: `list`, the items that are counted are listed; `code`, a code name
 * spells the counts of its text; `total`, a sum and its parts; `shares`, parts of a hundred.
 */
export type BindingRule = "list" | "code" | "total" | "shares";
