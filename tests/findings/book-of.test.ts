import { expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { finding } from "../../pipeline/model/finding.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { inFile } from "../../pipeline/model/place.ts";
import { otherCountry, outsideRegion } from "../../pipeline/rules/as-reported.ts";
import { missingCoordinates } from "../../pipeline/stages/compute/problems.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";

test.each(locales)("a place is called by its name and not by its code, in %s", (locale) => {
  const names = Object.fromEntries(locales.map((own) => [own, `place in ${own}`])) as Record<
    typeof locale,
    string
  >;
  const areas = indexAreas([{ code: "THA", kind: "country", parent: null, names, aliases: [] }]);
  const book = bookOf(locale, [], areas);
  const said = [
    outsideRegion({ raw: "Yala", country: "THA" }),
    otherCountry({ raw: "Yala", stated: "THA", listed: "THA" }),
    missingCoordinates({ areas: ["THA"] }),
  ].map((problem) => phraseOf(finding(problem, inFile("a.csv")), book));
  for (const { says } of said) {
    expect(says).toContain(names[locale]);
    expect(says).not.toContain("THA");
  }
});
