import { describe, expect, test } from "vitest";
import { bookOf } from "../../pipeline/findings/book-of.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { problemGroups } from "../../pipeline/model/define-problem.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { checkPage, kinds } from "../docs/check-page.ts";
import { notBuilt } from "../docs/not-built.ts";
import { datasets } from "../support/datasets.ts";
import { placeOf } from "../support/edition.ts";
import { cases } from "./cases/cases.ts";

const codes = kinds.map(({ code }) => code);

describe("the kinds of problems", () => {
  test("have a code each and a case each", () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(Object.keys(cases).sort()).toEqual([...codes].sort());
    expect(problemGroups.filter((group) => !kinds.some((kind) => kind.group === group))).toEqual([]);
  });

  test("claim no check that is not built, and disclaim none that is", () => {
    expect(notBuilt.filter(({ code }) => codes.includes(code))).toEqual([]);
  });
});

describe.each(kinds)("$code", (kind) => {
  const { code, severity, mends, catches, example } = kind;
  const { at, reject, accept } = cases[code] ?? { at: "", reject: () => [], accept: () => [] };

  test("speaks up once, at its place, as heavily as declared, in every language, as its page says", async () => {
    if (!cases[code]) throw new Error(`missing case: ${code} in tests/checks/cases`);
    const found = (await reject()).filter((own) => own.code === code);
    const places = found.map(placeOf);
    const named = found.find((own) => placeOf(own) === at);
    if (!named) throw new Error(`missing finding: ${code} at ${at} among ${places.join(", ")}`);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(found.map((own) => own.severity))).toEqual(new Set([severity]));
    for (const book of locales.map((locale) => bookOf(locale, datasets))) {
      for (const own of found) {
        const { says, fix } = phraseOf(own, book);
        expect(fix === undefined).toBe(mends === null);
        for (const sentence of [says, fix ?? "–"]) {
          expect(sentence.trim()).not.toBe("");
          expect(sentence).not.toMatch(/undefined|NaN|\[object|null/);
        }
      }
    }
    await expect(checkPage(kind, named)).toMatchFileSnapshot(`../../docs/checks/${code}.md`);
  });

  test("keeps silent where nothing is wrong", async () => {
    expect((await accept()).filter((own) => own.code === code && placeOf(own) === at)).toEqual([]);
  });

  test("is described", () => {
    for (const text of [catches, example]) expect(text.trim()).not.toBe("");
  });
});
