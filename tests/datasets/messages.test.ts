import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../pipeline/flow/check.ts";
import { type Locale, locales } from "../../pipeline/model/locale.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { headingOf } from "../../pipeline/stages/render/heading-of.ts";
import { observationsOf } from "../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { checkEdition } from "../support/check-edition.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

const all = (dataset: string) => observationsOf(checked, dataset);
const amount = ({ value }: Observation) => (isMissing(value) ? Number.NaN : value.amount);
const chartsIn = (locale: Locale) =>
  checked.validated.flatMap(({ dataset }) =>
    dataset.charts(all(dataset.id), locale, wordsOf(locale, checked.areas).area),
  );
const messageOf = (id: string, locale: Locale) => chartsIn(locale).find((chart) => chart.id === id)?.message;
const figuresOf = (id: string, locale: Locale) =>
  (messageOf(id, locale)?.parts ?? []).flatMap((part) =>
    typeof part === "object" && "figure" in part ? [part.figure] : [],
  );

/** What each headline claims, computed anew from the observations: the figures that it must name. */
const claims: { readonly [id: string]: () => Observation[] } = {
  "recycling-rate": () => {
    const rates = all("recycling").filter(({ indicator }) => indicator === "recycling-rate-oecd");
    const years = [...new Set(rates.map(({ period }) => period))].sort();
    const both = years.filter(
      (year) => rates.filter((one) => one.period === year && !Number.isNaN(amount(one))).length > 1,
    );
    const last = rates.filter((one) => one.period === both.at(-1)).sort((a, b) => amount(b) - amount(a));
    return [last[0], last.at(-1)].flatMap((one) => one ?? []);
  },
  "waste-generated": () => {
    const waste = all("recycling").filter(
      (one) => one.indicator === "waste-generated" && one.breakdown === "" && !Number.isNaN(amount(one)),
    );
    const ends = ["JPN", "KOR"]
      .map((area) => waste.filter((one) => one.area === area))
      .map((own) => [own[0], own.at(-1)]);
    const size = ([first, last]: (Observation | undefined)[]) =>
      first && last ? Math.abs(Math.log(amount(last) / amount(first))) : 0;
    return (ends.sort((a, b) => size(b) - size(a))[0] ?? []).flatMap((one) => one ?? []);
  },
  "recycling-targets": () => {
    const own = all("recycling").filter(({ area }) => area === "MNG");
    const aims = own.filter(({ indicator }) => indicator === "recycling-target");
    const rates = own.filter(
      (one) =>
        one.indicator === "recycling-rate-published" &&
        !isMissing(one.value) &&
        one.value.qualifier === "exact",
    );
    const latest = (of: Observation[]) => of.sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1);
    return [latest(aims), latest(rates)].flatMap((one) => one ?? []);
  },
  "retrofit-blocks": () =>
    ["blocks-retrofitted", "blocks-in-stock"].flatMap(
      (id) => all("retrofit").find(({ indicator }) => indicator === id) ?? [],
    ),
};

describe.each(locales)("the headlines of charts in %s", (locale) => {
  test("name the figures that their claims are made of, and no others", () => {
    const told = chartsIn(locale).filter(({ message }) => message !== undefined);
    expect(told.map(({ id }) => id).sort()).toEqual(Object.keys(claims).sort());
    for (const [id, claimed] of Object.entries(claims)) {
      const named = new Set(figuresOf(id, locale));
      expect(named, id).toEqual(new Set(claimed()));
    }
  });

  test("say nothing of invented rows", () => {
    for (const { id } of chartsIn(locale)) {
      const statuses = figuresOf(id, locale).map(({ value }) =>
        isMissing(value) ? "missing" : value.status,
      );
      expect(statuses, id).not.toContain("illustrative");
    }
  });

  test("are written out with no digit but those of figures and periods", () => {
    const words = wordsOf(locale, checked.areas);
    for (const chart of chartsIn(locale)) {
      const text = headingOf(chart, words);
      expect(text.trim(), chart.id).toBe(text);
      const own = (chart.message?.parts ?? []).filter((part) => typeof part === "string").join("");
      expect(own, chart.id).not.toMatch(/\d/);
    }
  });
});

test("waste fell where the headline says down, and rose where it says up", () => {
  const text = headingOf(
    chartsIn("en").find(({ id }) => id === "waste-generated") ?? chartsIn("en")[0] ?? never(),
    wordsOf("en", checked.areas),
  );
  const [first, last] = claims["waste-generated"]?.() ?? [];
  const fell = first && last && amount(last) < amount(first);
  expect(text).toContain(fell ? "down from" : "up from");
});

function never(): never {
  throw new Error("missing chart");
}
