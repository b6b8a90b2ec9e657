import type { ReportLocale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import type { RetrofitWords } from "./words/retrofit-words.ts";

export const words: { readonly [L in ReportLocale]: RetrofitWords } = { en };
