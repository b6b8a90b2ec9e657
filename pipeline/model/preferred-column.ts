import { columnNames } from "./column-names.ts";
import { choice, optional } from "./contract.ts";

const answers = {
  yes: {
    en: ["yes", "x"],
    "zh-Hans": ["是"],
    "zh-Hant": ["是"],
    ja: ["はい", "○"],
    ko: ["예"],
    mn: ["тийм"],
  },
  no: { en: ["no"], "zh-Hans": ["否"], "zh-Hant": ["否"], ja: ["いいえ"], ko: ["아니요"], mn: ["үгүй"] },
} as const;

/** Whether a row's source is the one shown where several give one figure. */
export const preferredColumn = optional(choice(columnNames.preferred, answers));
