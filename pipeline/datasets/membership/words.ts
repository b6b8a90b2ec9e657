import type { ReportLocale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import type { MembershipWords } from "./words/membership-words.ts";

export const words: { readonly [L in ReportLocale]: MembershipWords } = { en };
