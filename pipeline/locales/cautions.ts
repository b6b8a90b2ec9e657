import { inEvery } from "../model/locale.ts";
import { languages } from "./languages.ts";

/** What makes of a figure another number than a record's, in each language. */
export const cautionWords = inEvery((locale) => languages[locale].cautions);
