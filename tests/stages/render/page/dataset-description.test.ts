import * as jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { html } from "../../../../pipeline/escape/html.ts";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { type Edition, editionSchema } from "../../../../pipeline/model/edition.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { datasetDescription } from "../../../../pipeline/stages/render/page/dataset-description.ts";
import { htmlDocument } from "../../../../pipeline/stages/render/page/document.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets } from "../../../support/datasets.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

const schema = "https://schema.org/";
/** The vocabulary's own context asks for a network; all of its terms are in this one. */
const documentLoader = async (url: string) => {
  expect(url).toBe(schema);
  const context = { "@vocab": schema, contentUrl: { "@type": "@id" } };
  return { contextUrl: null, documentUrl: url, document: { "@context": context } };
};

function described(locale: (typeof locales)[number], change: Partial<Edition> = {}): string {
  const edition = { ...editionSchema.parse(checked.edition), ...change };
  const subjects = datasets.map((dataset) => ({
    dataset,
    observations: observationsOf(checked, dataset.id),
  }));
  return datasetDescription(edition, subjects, new Set(["csv"]), wordsOf(locale, checked.areas, datasets));
}

describe.each(locales)("what a page says of its data in %s", (locale) => {
  test("is a Dataset with what search engines ask for, and nothing that is no term", async () => {
    const base = "https://example.org/reports/2020/";
    const [dataset = {}, ...others] = await jsonld.expand(JSON.parse(described(locale)), {
      base,
      documentLoader,
    });
    expect(others).toEqual([]);
    expect(dataset["@type"]).toEqual([`${schema}Dataset`]);
    const terms = Object.keys(dataset).filter((term) => !term.startsWith("@"));
    expect(terms.filter((term) => !term.startsWith(schema))).toEqual([]);
    expect(terms.length).toBe(Object.keys(JSON.parse(described(locale))).length - 2);
    const told = JSON.parse(described(locale));
    expect(told.name.length).toBeGreaterThan(10);
    expect(told.description.length).toBeGreaterThan(50);
    expect(told.description.length).toBeLessThan(5000);
    expect(told).toMatchObject({ inLanguage: locale, version: "2020" });
    expect(told.temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
    expect(told.variableMeasured.length).toBeGreaterThan(100);
    expect(JSON.stringify(dataset[`${schema}distribution`])).toContain(`${base}observations.csv`);
  });
});

test("a text that would end it does not", () => {
  const network = "</script><script>alert(1)</script>";
  const description = described("en", { network, licence: "CC-BY-4.0", draft: true });
  expect(JSON.parse(description)).toMatchObject({
    creator: { name: network },
    license: { name: "CC-BY-4.0" },
    creativeWorkStatus: "Draft",
  });
  const page = htmlDocument(wordsOf("en", checked.areas), "x", html``, { description });
  expect(page.match(/<script/g)).toEqual(["<script"]);
  expect(page).toContain('<script type="application/ld+json">');
});
