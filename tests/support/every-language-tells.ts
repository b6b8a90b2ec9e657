import { expect } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import { locales } from "../../pipeline/model/locale.ts";

/** Each finding has a sentence in each language, and none that names nothing. */
export function everyLanguageTells(findings: readonly Finding[]): void {
  for (const book of locales.map((locale) => bookOf(locale, []))) {
    for (const found of findings) {
      const { says, fix } = phraseOf(found, book);
      expect(`${says} ${fix ?? ""}`).not.toMatch(/undefined|NaN|\[object|null/);
    }
  }
}
