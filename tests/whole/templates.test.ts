import { expect, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { expectFilledTemplatePasses, sources } from "../offices/template/filled-template.ts";

const cases = sources.flatMap((source) =>
  locales.map((locale) => [source.dataset.id, source.name, locale, source] as const),
);

test("every dataset is among them", () => {
  expect(cases.length).toBeGreaterThan(100);
});

test.each(cases)("a template of %s %s in %s that is filled in passes the check", (_, _name, locale, source) =>
  expectFilledTemplatePasses(source, locale),
);
