import type { ReportLocale } from "../model/locale.ts";
import { en } from "./en.ts";
import type { Phrasebook } from "./phrasebook.ts";

/** The words of each language in which the report is written. */
export const phrasebooks: { readonly [L in ReportLocale]: Phrasebook } = { en };
