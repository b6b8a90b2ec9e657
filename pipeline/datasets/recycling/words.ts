import type { ReportLocale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import type { RecyclingWords } from "./words/recycling-words.ts";

export const words: { readonly [L in ReportLocale]: RecyclingWords } = { en };
