import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { select } from "../../../pipeline/model/observation.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { typed } from "../../checks/cases/edition-case.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { datasets } from "../../support/datasets.ts";
import { type Copy, copyEdition, placeOf } from "../../support/edition.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition("membership");
});

describe("the roster of 2020", () => {
  test.each([
    ["members EAS 2020", 91],
    ["members EAS 2019", 90],
    ["members CHN 2020", 12],
    ["members TPE 2020", 10],
    ["members JPN 2020", 21],
    ["members KOR 2020", 47],
    ["members MNG 2020", 1],
    ["members EAS 2012", 75],
    ["members TPE 2015", 11],
    ["members TPE 2018", 10],
    ["members MNG 2006", 0],
    ["members-joined EAS 2020", 1],
    ["members-left EAS 2020", 0],
    ["members-net EAS 2020", 1],
    ["countries-active EAS 2020", 5],
    ["members-published EAS 2020-12-31 members", 91],
    ["members-published WLD 2020 network", "more-than 2500"],
    ["countries-published WLD 2020 network", 125],
    ["countries-published WLD 2020 membership", 124],
  ])("%s is %s", (key, value) => {
    expect(figureOf(observationOf(checked, key))).toBe(value);
  });

  test.each([
    ["members CHN 2020", ["membership/members.xlsx › Roster!E6:E17"]],
    [
      "members EAS 2020",
      ["E6:E17", "E20:E29", "E32:E52", "E56:E102", "E105"].map(
        (cells) => `membership/members.xlsx › Roster!${cells}`,
      ),
    ],
    ["members-joined EAS 2020", ["membership/members.xlsx › Roster!E6"]],
    ["members-left TPE 2020", ["membership/members.xlsx › Roster!F20:F30"]],
    ["countries-published WLD 2020 network", ["membership/published-counts.csv › D12"]],
  ])("%s rests on %j", (key, sources) => {
    expect(sourcesOf(observationOf(checked, key))).toEqual(sources);
  });

  test("says what is illustrative: a count over a roster of illustrative dates is no total, though it counts Chengdu's alone", () => {
    const status = (key: string) => {
      const { value } = observationOf(checked, key);
      return isMissing(value) ? value.missing : value.status;
    };
    expect(status("members EAS 2020")).toBe("illustrative");
    expect(status("members-joined EAS 2020")).toBe("illustrative");
    expect(status("members-published EAS 2020-12-31 members")).toBe("reported");
  });

  test("adds up in every year: countries to the region, last year and net change to this year", () => {
    for (let year = 1994; year <= 2020; year++) {
      const of = (indicator: string, area: string, at = year) =>
        Number(figureOf(observationOf(checked, `${indicator} ${area} ${at}`)));
      const countries = ["CHN", "TPE", "JPN", "KOR", "MNG"].map((area) => of("members", area));
      expect(countries.reduce((a, b) => a + b)).toBe(of("members", "EAS"));
      expect(of("members", "EAS", year - 1) + of("members-net", "EAS")).toBe(of("members", "EAS"));
    }
  });
});

/** Writes a date of leaving beside the date of joining, where there was none. */
function leaving(copy: Copy, row: number, date: string): Promise<void> {
  const cell = `<c r="F${row}" t="inlineStr"><is><t>${date}</t></is></c>`;
  const joined = new RegExp(`(<c r="E${row}"[^>]*>.*?</c>)(<c r="F${row}"[^>]*/>)?`);
  return copy.editPart("membership/members.xlsx", "xl/worksheets/sheet1.xml", joined, `$1${cell}`);
}

describe("checks", () => {
  test.each([
    [
      "EAS,2020-12-31,,91",
      "EAS,2020-12-31,,92",
      "published-total-mismatch",
      "membership/published-counts.csv › D3",
    ],
    [
      "TPE,2018-12/2020-06,,10",
      "TPE,2018-12/2020-06,,11",
      "published-total-mismatch",
      "membership/published-counts.csv › D16",
    ],
    ["WLD,2020,,125,country", "WLD,2020,,124,country", null, ""],
    ["JPN,2021-02,", "JPN,2021-10-29,", "future-period", "membership/published-counts.csv › B14"],
  ])("%s → %s: %s", async (from, to, code, place) => {
    const copy = await copyEdition();
    await copy.edit("membership/published-counts.csv", from, to);
    const { findings } = await checkEdition("membership", copy.root);
    await copy.dispose();
    const loud = findings.filter(({ severity, code }) => severity !== "note" && code !== "date-as-text");
    const conflict = ["published-conflict", "membership/published-counts.csv › D13"];
    const expected = code === null ? [] : [[code, place], conflict];
    expect(loud.map((finding) => [finding.code, placeOf(finding)])).toEqual(expected);
  });

  test("totals hold for the end of the year: who leaves or joins later is no error and not counted", async () => {
    const copy = await copyEdition();
    await leaving(copy, 7, "2021-02-01");
    const late = await checkEdition("membership", copy.root);
    expect(late.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(figureOf(observationOf(late, "members EAS 2020"))).toBe(91);
    await typed("membership/members.xlsx", "E6", "2021-02-01")(copy);
    const { findings } = await checkEdition("membership", copy.root);
    await copy.dispose();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map((found) => [found.code, placeOf(found)])).toEqual([
      ["total-mismatch", "membership/members.xlsx › Roster!E19"],
      ["total-mismatch", "membership/members.xlsx › Roster!E107"],
    ]);
  });

  test("a member that comes back is counted once, in both spells", async () => {
    const copy = await copyEdition();
    // The second row becomes an earlier spell of the first, which ended before it came back in 2020.
    await typed("membership/members.xlsx", "A7", "CN001")(copy);
    await leaving(copy, 7, "2019");
    const { findings } = await checkEdition("membership", copy.root);
    await copy.dispose();
    expect(findings.map(({ code }) => code)).not.toContain("overlapping-spells");
  });

  test.each([
    ["91 governments", ",,91,", ",,91,", ""],
    ["one more", ",,91,", ",,92,", "That is one apart from the published count."],
    [
      "three more",
      ",,91,",
      ",,94,",
      "It differs from the published count; the data-quality page names the cells.",
    ],
  ])("prose says of %s what differs", async (_, from, to, told) => {
    const copy = await copyEdition();
    if (from !== to) await copy.edit("membership/published-counts.csv", from, to);
    const one = await checkEdition("membership", copy.root);
    await copy.dispose();
    const dataset = datasets.find(({ id }) => id === "membership");
    const passages = dataset?.narrative(select(one.computed[0]?.observations ?? [], {}), "en") ?? [];
    const text = passages.flatMap(({ parts }) => parts.filter((part) => typeof part === "string")).join("");
    if (told === "") expect(text).not.toContain("published count");
    else expect(text).toContain(told);
  });

  test("a member that left before it joined is an error at the date of leaving", async () => {
    const copy = await copyEdition();
    await copy.editPart(
      "membership/members.xlsx",
      "xl/worksheets/sheet1.xml",
      "<v>42735</v>",
      "<v>30000</v>",
    );
    const { findings } = await checkEdition("membership", copy.root);
    await copy.dispose();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => [finding.code, placeOf(finding)])).toEqual([
      ["end-before-start", "membership/members.xlsx › Roster!F18"],
    ]);
  });
});
