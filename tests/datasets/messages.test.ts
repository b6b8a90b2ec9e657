import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../pipeline/flow/check.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { headingOf } from "../../pipeline/stages/render/heading-of.ts";
import { observationsOf } from "../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { checkEdition } from "../support/check-edition.ts";
import { publishedLocales } from "../support/published-locales.ts";

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

const latest = (of: readonly Observation[]) =>
  [...of].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)).at(-1);
const most = (of: readonly Observation[]) => [...of].sort((a, b) => amount(b) - amount(a))[0];
/** The parts of the year's events that begin with a name, and the year's whole. */
const events = (start: string) => {
  const own = all("activities").filter(({ indicator }) => indicator === "events");
  const parts = own.filter(({ breakdown }) => breakdown.startsWith(`${start}-`));
  const whole = own.find(({ area, breakdown }) => area === "EAS" && breakdown === "");
  return [whole, most(parts)].flatMap((one) => one ?? []);
};

/** The most and the least of the last year of which several places have a figure. */
const endsOfTheLatestYear = (indicator: string) => {
  const own = all("recycling").filter((one) => one.indicator === indicator && one.breakdown === "");
  const years = [...new Set(own.map(({ period }) => period))].sort();
  const both = years.filter(
    (year) => own.filter((one) => one.period === year && !Number.isNaN(amount(one))).length > 1,
  );
  const last = own.filter((one) => one.period === both.at(-1)).sort((a, b) => amount(b) - amount(a));
  return [last[0], last.at(-1)].flatMap((one) => one ?? []);
};

/** What each headline claims, computed anew from the observations: the figures that it must name. */
const claims: { readonly [id: string]: () => Observation[] } = {
  "recycling-rate": () =>
    endsOfTheLatestYear("recycling-rate-oecd").flatMap((last) => {
      const earlier = all("recycling").filter(
        (one) =>
          one.indicator === last.indicator &&
          one.area === last.area &&
          one.period < last.period &&
          !one.breakdown,
      );
      return [last, latest(earlier) ?? last];
    }),
  "waste-generated": () => endsOfTheLatestYear("waste-generated"),
  "recycling-targets": () => {
    const own = all("recycling").filter(({ area }) => area === "MNG");
    const aims = own.filter(({ indicator }) => indicator === "recycling-target");
    // No later rate measures what the target does, so that its own baseline stands beside it.
    const baseline = own.find(({ indicator }) => indicator === "target-baseline");
    return [latest(aims), baseline].flatMap((one) => one ?? []);
  },
  "retrofit-blocks": () =>
    ["blocks-retrofitted", "blocks-in-stock"].flatMap(
      (id) => all("retrofit").find(({ indicator }) => indicator === id) ?? [],
    ),
  "cities-answering-map": () => {
    const own = all("climate").filter(({ indicator }) => indicator === "cities-answering");
    const year = latest(own)?.period;
    return own.filter((one) => one.period === year && amount(one) > 0);
  },
  "cities-answering": () => {
    const own = all("climate").filter(
      ({ indicator, area }) => indicator === "cities-answering" && area !== "EAS",
    );
    const year = latest(own)?.period ?? "";
    const moves = own.flatMap((now) => {
      const before = latest(own.filter(({ area, period }) => area === now.area && period < year));
      return now.period === year && before ? [{ both: [now, before], by: amount(now) - amount(before) }] : [];
    });
    const inOrder = moves.sort((a, b) => b.by - a.by);
    const most = inOrder[0]?.both ?? [];
    const first = all("climate").filter(
      ({ indicator, area, period }) =>
        indicator === "cities-answering-first" && area === most[0]?.area && period === year,
    );
    return first.some((one) => amount(one) > 0)
      ? [...most, ...first]
      : [...most, ...(inOrder.at(-1)?.both ?? [])];
  },
  "emissions-per-head": () => {
    const own = all("climate").filter(
      (one) => one.indicator === "emissions-per-head" && !Number.isNaN(amount(one)),
    );
    const places = [...new Set(own.map(({ area }) => area))];
    const shown = places.flatMap((place) => latest(own.filter(({ area }) => area === place)) ?? []);
    const [highest, lowest] = [most(shown), shown.sort((a, b) => amount(a) - amount(b))[0]];
    const compared = all("climate").filter(
      ({ indicator, area }) => indicator === "cities-compared-per-head" && area === "EAS",
    );
    expect(compared.map(amount)).toEqual([places.length]);
    return [compared[0], lowest, highest].flatMap((one) => one ?? []);
  },
  "pm25-cities": () => {
    const own = (indicator: string, part: RegExp) =>
      latest(
        all("air").filter(
          (one) => one.indicator === indicator && part.test(one.breakdown) && /^(EAS|WLD)$/.test(one.area),
        ),
      );
    const met = own("cities-meeting", /^pm25-aqg-2006$/);
    // A headline that says “none” names no number of them.
    return [
      own("cities-compared", /^pm25$/),
      ...(met && amount(met) > 0 ? [met] : []),
      own("guideline", /^pm25-aqg$/),
    ].flatMap((one) => one ?? []);
  },
  "events-by-month": () => events("format"),
  "events-by-pathway": () => events("pathway"),
};

describe.each(publishedLocales)("the headlines of charts in %s", (locale) => {
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

// What it lists behind its colon is as long as the list.
test("no headline is longer than a reader takes in at once", () => {
  const words = wordsOf("en", checked.areas);
  for (const chart of chartsIn("en").filter(({ message }) => message !== undefined)) {
    const heading = headingOf(chart, words);
    expect(
      heading
        .replace(/: .*,.*/u, "")
        .split(" ")
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      heading,
    ).toBeLessThanOrEqual(14);
  }
});

test("as many bars reach no further than the guideline as the headline says met it", () => {
  const chart = chartsIn("en").find(({ id }) => id === "pm25-cities") ?? never();
  const [met, measured] = figuresOf("pm25-cities", "en").map(amount);
  const limit = chart.references?.[0]?.amount ?? Number.NaN;
  expect(chart.points).toHaveLength(measured ?? 0);
  expect(chart.points.filter(({ observation }) => amount(observation) <= limit)).toHaveLength(met ?? 0);
});

test("a line is named by the list `references`, without the subject that the chart names", () => {
  const references = chartsIn("en").find(({ id }) => id === "pm25-cities")?.references ?? [];
  expect(references).toHaveLength(1);
  for (const { label } of references) expect(label).not.toContain("PM2.5");
});

test("the place with the most waste stands before the one with the least, in the year of both", () => {
  const words = wordsOf("en", checked.areas);
  const chart = chartsIn("en").find(({ id }) => id === "waste-generated") ?? never();
  const [high, low] = claims["waste-generated"]?.() ?? [];
  if (!high || !low) throw new Error("missing figures");
  const order = [`In ${words.period(high.period)} ${words.area(high.area)}`, words.area(low.area)];
  expect(headingOf(chart, words)).toMatch(new RegExp(order.join(" .*")));
});

function never(): never {
  throw new Error("missing chart");
}
