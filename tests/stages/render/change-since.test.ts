import { expect, test } from "vitest";
import type { Area, Areas } from "../../../pipeline/model/area.ts";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import type { Highlight } from "../../../pipeline/model/highlight.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { type Indicator, type Observation, observe } from "../../../pipeline/model/observation.ts";
import { block } from "../../../pipeline/model/quantity.ts";
import { changeSince } from "../../../pipeline/stages/render/changes/change-since.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const everyName = (name: string): Area["names"] => ({
  ...{ en: name, "zh-Hans": name, "zh-Hant": name, ja: name, ko: name, mn: name, fr: name },
});
const areas: Areas = {
  ...{ all: [], find: () => null, nearest: () => null },
  get: (code) => ({
    ...{ code, kind: "", aliases: [] },
    ...{ parent: code === "EAS" ? null : "EAS", names: everyName(code) },
  }),
};
const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };

function counted(period: string, of: { readonly [area: string]: number }): Observation[] {
  const whole = Object.values(of).reduce((sum, one) => sum + one, 0);
  return Object.entries({ EAS: whole, ...of }).map(([area, amount]) =>
    observe("cities", { area, period }, { ...block("city", 1, [{ range, status: "reported" }]), amount }),
  );
}

function changed(
  then: { readonly [area: string]: number },
  now: { readonly [area: string]: number },
  cities: Partial<Indicator> = {},
) {
  const dataset = { id: "climate", indicators: { cities } } as unknown as Dataset;
  const vintages = counted("2020", then).map((own) => ({ ...own, dataset: "climate", edition: "2020" }));
  const since = {
    from: "2020",
    to: "2021",
    published: "2021-06-30",
    movements: [],
    vintages,
    redefined: new Set<string>(),
  };
  const observations = counted("2021", now);
  const [whole] = observations;
  const computed = [{ dataset: "climate", observations, findings: [] }];
  return locales.map(
    (locale) =>
      whole && changeSince(dataset, whole, { past: { since }, areas, computed }, wordsOf(locale, areas)),
  );
}

test("a sum that some places raised and others lowered is told with the place that rose most and the one that fell most, in every language", () => {
  const told = changed({ JPN: 5, CHN: 11, MNG: 1 }, { JPN: 174, CHN: 4, MNG: 0 });
  for (const text of told) {
    expect(text).toMatch(/JPN\s5\s→\s174.*CHN\s11\s→\s4.*2020 → 2021/);
    expect(text).not.toMatch(/161|MNG/);
  }
  expect(told[0]).toBe(
    "17\u00a0→\u00a0178; JPN\u00a05\u00a0→\u00a0174; CHN\u00a011\u00a0→\u00a04 (2020 → 2021)",
  );
});

test("one that all raised is told as it is", () => {
  expect(changed({ JPN: 5, CHN: 11 }, { JPN: 6, CHN: 12 })[0]).toBe("+2 cities since 2020 (16)");
});

test("no change is told of an indicator that is not compared over time", () => {
  const [told] = changed({ JPN: 5, CHN: 11 }, { JPN: 6, CHN: 12 }, { isNotComparedOverTime: true });
  expect(told).toBe("2020: 16 cities, not comparable");
});

test("what a dataset says beside changes of a figure goes along with the change, and with no other", () => {
  const observations = counted("2021", { JPN: 5, CHN: 12 });
  const [whole] = observations;
  if (!whole) throw new Error("missing figure");
  const note = (opens: Highlight["opens"], text: string): Highlight => ({
    ...{ opens, of: whole, weight: 1, standing: "no-target" },
    passage: { parts: [text, { figure: whole }] },
  });
  const dataset = {
    ...{ id: "climate", indicators: {} },
    highlights: () => [
      note("change note", "beside "),
      note("change note", "also "),
      note("brief", "elsewhere "),
    ],
  } as unknown as Dataset;
  const vintages = counted("2020", { JPN: 4, CHN: 11 }).map((own) => ({
    ...{ ...own, dataset: "climate", edition: "2020" },
  }));
  const since = {
    ...{ from: "2020", to: "2021", published: "2021-06-30", movements: [], vintages },
    redefined: new Set<string>(),
  };
  const computed = [{ dataset: "climate", observations, findings: [] }];
  const told = observations.map((figure) =>
    changeSince(dataset, figure, { past: { since }, areas, computed }, wordsOf("en", areas)),
  );
  expect(told.map((text) => text?.includes("; beside 17 cities; also 17 cities"))).toEqual([
    true,
    false,
    false,
  ]);
  expect(told.join()).not.toContain("elsewhere");
  const [before] = counted("2020", { JPN: 4, CHN: 11 });
  if (!before) throw new Error("missing figure");
  const both = {
    ...note("change note", ""),
    passage: { parts: ["whole ", { figure: before }, " → ", { figure: whole }] },
  };
  const noted = { ...dataset, highlights: () => [both] };
  // It would tell the change a second time.
  expect(changeSince(noted, whole, { past: { since }, areas, computed }, wordsOf("en", areas))).toBe(
    "whole 15 cities → 17 cities",
  );
});
