import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { catalogue, codesOf } from "../../pipeline/model/catalogue/catalogue.ts";
import { groups } from "../../pipeline/model/catalogue/description.ts";
import { notBuilt } from "../../pipeline/model/catalogue/not-built.ts";
import { codes, defaultSeverity } from "../../pipeline/model/finding.ts";
import { placeOf } from "../support/edition.ts";
import { cases } from "./cases/cases.ts";

describe("the catalogue", () => {
  test("describes and tests every code, in one group each", () => {
    const known = [...codes].sort();
    expect(Object.keys(catalogue).sort()).toEqual(known);
    expect(Object.keys(cases).sort()).toEqual(known);
    expect(groups.flatMap(codesOf).sort()).toEqual(known);
  });

  test("claims no check that is not built, and builds none that it disclaims", () => {
    const built: readonly string[] = codes;
    expect(notBuilt.filter(({ code }) => built.includes(code))).toEqual([]);
  });
});

describe.each(codes)("%s", (code) => {
  const { at, reject, accept } = cases[code];

  test("speaks up once, at its place, as heavily as declared, in every language", async () => {
    const found = (await reject()).filter((own) => own.code === code);
    const places = found.map(placeOf);
    expect(places).toContain(at);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([defaultSeverity[code]]));
    for (const book of Object.values(phrasebooks)) {
      for (const own of found) {
        const { says, fix } = phraseOf(own, book);
        for (const sentence of [says, fix]) {
          expect(sentence.trim()).not.toBe("");
          expect(sentence).not.toMatch(/undefined|NaN|\[object|null/);
        }
      }
    }
  });

  test("keeps silent where nothing is wrong", async () => {
    expect((await accept()).filter((own) => own.code === code && placeOf(own) === at)).toEqual([]);
  });

  test("is described, and has a page", () => {
    for (const text of Object.values(catalogue[code])) expect(text.trim()).not.toBe("");
    expect(existsSync(`docs/checks/${code}.md`)).toBe(true);
  });
});
