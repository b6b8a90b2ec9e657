import { expect, test } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";

test("a quotation within a quotation has the other marks", () => {
  expect(phrasebooks.en.frame.quoted("Of 13 events, 6 come under “Low emission”")).toBe(
    "“Of 13 events, 6 come under ‘Low emission’”",
  );
  expect(phrasebooks.ja.frame.quoted("「低炭素」が6件")).toBe("「『低炭素』が6件」");
});
