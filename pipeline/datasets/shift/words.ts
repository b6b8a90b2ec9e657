import type { ReportLocale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import type { ShiftWords } from "./words/shift-words.ts";

export const words: { readonly [L in ReportLocale]: ShiftWords } = { en };
