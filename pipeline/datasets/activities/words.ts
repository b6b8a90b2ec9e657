import type { ReportLocale } from "../../model/locale.ts";
import type { ActivitiesWords } from "./words/activities-words.ts";
import { en } from "./words/en.ts";

export const words: { readonly [L in ReportLocale]: ActivitiesWords } = { en };
