import { expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";

test.each(locales)("a place is called by its name and not by its code, in %s", (locale) => {
  const names = Object.fromEntries(locales.map((own) => [own, `place in ${own}`])) as Record<
    typeof locale,
    string
  >;
  const areas = indexAreas([{ code: "THA", kind: "country", parent: null, names, aliases: [] }]);
  const { problems } = bookOf(locale, [], areas);
  const said = [
    problems["outside-region"]({ raw: "Yala", country: "THA" }),
    problems["other-country"]({ raw: "Yala", said: "THA", listed: "THA" }),
    problems["missing-coordinates"]({ chart: "cities", areas: ["THA"] }),
  ];
  for (const { says } of said) {
    expect(says).toContain(names[locale]);
    expect(says).not.toContain("THA");
  }
});
