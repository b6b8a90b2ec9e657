import { inEvery } from "../model/locale.ts";
import { languages } from "./languages.ts";

/** How each language writes numbers in running text. */
export const numberWords = inEvery((locale) => languages[locale].numbers);
