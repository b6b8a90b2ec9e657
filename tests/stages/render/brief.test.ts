import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import type { Comparison } from "../../../pipeline/model/movement.ts";
import { type Observation, observe } from "../../../pipeline/model/observation.ts";
import { figuresIn } from "../../../pipeline/model/passage.ts";
import { isMissing, measured, missing, type Status } from "../../../pipeline/model/quantity.ts";
import { briefOf } from "../../../pipeline/stages/render/brief.ts";
import { observationsOf } from "../../../pipeline/stages/render/material.ts";
import { passageText } from "../../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../support/check-edition.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

const told = () =>
  checked.validated.map(({ dataset }) => ({ dataset, observations: observationsOf(checked, dataset.id) }));

describe.each(locales)("the year 2020 in brief, in %s", (locale) => {
  const words = () =>
    wordsOf(
      locale,
      checked.areas,
      checked.validated.map(({ dataset }) => dataset),
    );

  test("has at most six sentences, the heaviest first, of figures that somebody reported", () => {
    const brief = briefOf(told(), locale);
    expect(brief.length).toBeGreaterThan(3);
    expect(brief.length).toBeLessThanOrEqual(6);
    const weights = brief.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const { passage, of } of brief) {
      expect(figuresIn(passage)).toContain(of);
      for (const { value } of figuresIn(passage))
        expect(isMissing(value) ? "missing" : value.status).toMatch(/^(reported|target)$/);
    }
  });

  test("names the same figures as in English and no digit of its own", () => {
    const figures = (of: typeof locale) =>
      briefOf(told(), of).map(({ passage }) => new Set(figuresIn(passage)));
    expect(figures(locale)).toEqual(figures("en"));
    for (const { passage } of briefOf(told(), locale)) {
      const plain = passage.parts.filter((part) => typeof part === "string").join("");
      expect(plain).not.toMatch(/\d/);
      expect(passageText(passage, words())).toMatch(/[.。]$/);
    }
  });
});

describe("what may open a report", () => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const figure = (amount: number, status: Status = "reported") =>
    observe(
      "own",
      { area: "EAS", period: "2020" },
      measured("member", amount, { range, status, raw: `${amount}` }),
    );
  const gap = observe("own", { area: "EAS", period: "2020" }, missing("not-reported"));
  const dataset = (id: string, told: readonly (readonly [weight: number, of: Observation])[]) => ({
    dataset: {
      id,
      highlights: () =>
        told.map(([weight, of]) => ({
          weight,
          of,
          standing: "no-target",
          opens: "brief",
          passage: { parts: [{ figure: of }] },
        })),
    } as unknown as Dataset,
    observations: [],
  });
  const weightsOf = (...all: ReturnType<typeof dataset>[]) => briefOf(all, "en").map(({ weight }) => weight);

  test("is nothing that was invented and nothing that is not there", () => {
    expect(
      weightsOf(
        dataset("a", [
          [90, figure(1, "illustrative")],
          [80, gap],
          [70, figure(2)],
        ]),
      ),
    ).toEqual([70]);
  });

  test("is no figure twice and no more than two of one subject", () => {
    const one = figure(1);
    const all = [
      [90, one],
      [85, one],
      [80, figure(2)],
      [70, figure(3)],
    ] as const;
    expect(weightsOf(dataset("a", all))).toEqual([90, 80]);
  });

  test("is six sentences of whatever many there are", () => {
    const all = Array.from({ length: 5 }, (_, index) =>
      dataset(`d${index}`, [
        [10 + index, figure(1)],
        [50 + index, figure(2)],
      ]),
    );
    expect(weightsOf(...all)).toEqual([54, 53, 52, 51, 50, 14]);
  });
});

test("what is new since the edition before stands before what that edition already told", () => {
  const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const figure = (period: string) =>
    observe("own", { area: "EAS", period }, measured("member", 91, { range, status: "reported", raw: "91" }));
  const [old, fresh] = [figure("2020"), figure("2021")];
  const dataset = {
    id: "a",
    highlights: () =>
      [old, fresh].map((of, at) => ({
        weight: 90 - at,
        of,
        standing: "no-target",
        opens: "brief",
        passage: { parts: [{ figure: of }] },
      })),
  } as unknown as Dataset;
  const since = { vintages: [{ ...old, dataset: "a" }] } as unknown as Comparison;
  const told = [{ dataset, observations: [] }];
  expect(briefOf(told, "en").map(({ of }) => of)).toEqual([old, fresh]);
  expect(briefOf(told, "en", since).map(({ of }) => of)).toEqual([fresh, old]);
});
