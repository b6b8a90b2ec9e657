import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import type { Edition } from "../../../../pipeline/model/edition.ts";
import { type Finding, finding, type Severity } from "../../../../pipeline/model/finding.ts";
import { atCells, atFigure, inFile, type Place } from "../../../../pipeline/model/place.ts";
import { cellsBehind, isIllustrative } from "../../../../pipeline/model/quantity.ts";
import type { CellRange } from "../../../../pipeline/model/source.ts";
import { overlap } from "../../../../pipeline/model/touching.ts";
import { unusualAmount } from "../../../../pipeline/rules/as-reported.ts";
import { sameFile } from "../../../../pipeline/stages/compare/problems.ts";
import { type AgendaItem, agendaOf, type Matters } from "../../../../pipeline/stages/render/page/agenda.ts";
import { agendaSection } from "../../../../pipeline/stages/render/page/agenda-section.ts";
import { figureIds } from "../../../../pipeline/stages/render/page/figure.ts";
import { placesOfRows } from "../../../../pipeline/stages/render/page/place-of-row.ts";
import { renderQuality } from "../../../../pipeline/stages/render/render-quality.ts";
import { withDeliveries, wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { numberAsText } from "../../../../pipeline/stages/validate/readers/problems.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets } from "../../../support/datasets.ts";

let checked: Checked;
let edition: Edition;
let cell: CellRange;
beforeAll(async () => {
  checked = await checkEdition("membership");
  if (!checked.edition) throw new Error("missing edition");
  edition = checked.edition;
  const [range] = cellsBehind(
    observations()[0]?.value ?? { missing: "not-reported", derivation: { from: "cells", ranges: [] } },
  );
  if (!range) throw new Error("missing cell");
  cell = { ...range, toRow: range.row, toColumn: range.column };
});
const observations = () => checked.computed.flatMap((own) => own.observations);
const found = (at: Place, severity: Severity = "warning") =>
  finding(numberAsText({ raw: "12", value: 12 }), at, severity);
const agenda = (findings: readonly Finding[], more: Partial<Matters> = {}) =>
  agendaOf(
    {
      ...{ edition, areas: checked.areas, datasets, computed: checked.computed, files: checked.files },
      ...{ findings, opening: [], ...more },
    },
    wordsOf("en", checked.areas, datasets),
  );
const touched = (at: Place) =>
  agenda([found(at)]).flatMap(({ figures }) => figures.map((one) => one.observation));

describe("a finding touches", () => {
  test("at a cell, the figures that rest on it and no other", () => {
    const resting = observations().filter(({ value }) =>
      cellsBehind(value).some((own) => overlap(own, cell)),
    );
    expect(touched(atCells(cell))).toEqual(resting);
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.length).toBeLessThan(observations().length);
  });

  test("at a cell that nothing rests on, or one of another edition, none", () => {
    expect(touched(atCells({ ...cell, row: 9000, toRow: 9000 }))).toEqual([]);
    expect(touched({ ...atCells(cell), edition: "2019" })).toEqual([]);
  });

  test("at a file, all that rest on it; at a figure, that one", () => {
    const ofFile = observations().filter(({ value }) =>
      cellsBehind(value).some(({ file }) => file === cell.file),
    );
    expect(touched(inFile(cell.file))).toEqual(ofFile);
    const [first] = observations();
    if (!first) throw new Error("missing figure");
    expect(touched(atFigure({ dataset: "membership", ...first }))).toEqual([first]);
  });
});

test("each item names a place where its row is about one, and else the dataset, with the address of its first cell", async () => {
  const climate = await checkEdition("climate");
  const own = climate.computed.flatMap(({ observations }) => observations);
  const city = own.find(({ indicator, area }) => indicator === "emissions-basic" && area === "KOR-SEO");
  const [range] = city ? cellsBehind(city.value) : [];
  if (!range) throw new Error("missing cell");
  const [first] = agenda([found(inFile(range.file)), found(atCells({ ...range, column: 3, toColumn: 3 }))], {
    ...{ edition: climate.edition, areas: climate.areas, computed: climate.computed, files: climate.files },
  });
  expect(first?.subjects).toEqual(["Seoul"]);
  expect(first?.examples[0]?.at).toContain(`${range.file} › C${range.row}`);
});

test("of one kind, the finding that touches most is named, by the city in its own row", async () => {
  const climate = await checkEdition("climate");
  const { computed, areas, files } = climate;
  const own = computed.flatMap(({ observations }) => observations);
  const city = own.find(({ indicator, area }) => indicator === "emissions-basic" && area === "KOR-SEO");
  const [range] = city ? cellsBehind(city.value) : [];
  const sheet = files.flatMap(({ sheets }) => sheets).find(({ file }) => file === range?.file);
  if (!range || !sheet) throw new Error("missing cell");
  // In the first rows of the file, a cell that no figure rests on.
  const trifle = { ...range, row: 2, toRow: 2, column: 2, toColumn: 2 };
  const [item] = agenda([found(atCells(trifle)), found(atCells(range))], {
    ...{ edition: climate.edition, areas, computed, files },
  });
  expect(item?.examples[0]?.at).toContain(`${range.file} › `);
  expect(item?.subjects[0]).toBe("Seoul");
  const named = placesOfRows(files, areas);
  expect(named(atCells(trifle))).toBe(areas.find(sheet.cells.text(2, 4)));
  expect(named(atCells(trifle))).not.toBeNull();
  expect(named(atCells({ ...trifle, toRow: 9 }))).toBeNull();
});

test("an error comes first, is due when its delivery is, and withholds what cannot be computed", () => {
  const due = "2021-03-01";
  const dated = { ...edition, deliveries: edition.deliveries.map((own) => ({ ...own, due })) };
  const [first, second, ...others] = agenda(
    [
      found(atCells(cell)),
      found(inFile("membership/members.xlsx"), "error"),
      found(inFile("membership/members.xlsx"), "note"),
    ],
    { edition: dated, computed: [] },
  );
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    severity: "error",
    who: "Secretariat",
    due,
    examples: [{ at: "membership/members.xlsx" }],
  });
  expect(first?.withheld.map(({ id }) => id)).toEqual(["membership"]);
  expect(first?.advice.join()).not.toBe("");
  expect(second).toMatchObject({ severity: "warning", due, withheld: [] });
  // Without a date of its own, what blocks is due before publication, and the rest before the next edition, if its day is known.
  expect(agenda([found(atCells(cell), "error")])[0]?.due).toBe(edition.published);
  expect(agenda([found(atCells(cell))])[0]?.due).toBeNull();
  const next = "2022-10-01";
  expect(agenda([found(atCells(cell))], { edition: { ...edition, next } })[0]?.due).toBe(next);
});

test("of a kind up to three are shown with their cells, and a public file is asked about, not changed", () => {
  const cells = [0, 1, 2, 3].map((below) =>
    atCells({ ...cell, row: cell.row + below, toRow: cell.row + below }),
  );
  const open = {
    ...edition,
    deliveries: edition.deliveries.map((own) => ({
      ...own,
      source: { organisation: "Observatory", title: "Roster", public: true },
    })),
  };
  const words = withDeliveries(wordsOf("en", checked.areas, datasets), open);
  const sources = { areas: checked.areas, datasets, computed: checked.computed, files: checked.files };
  const findings = cells.map((at) => found(at));
  const items = agendaOf({ edition: open, ...sources, findings, opening: [] }, words);
  expect(items[0]?.examples).toHaveLength(3);
  expect(items[0]?.advice).toEqual([words.book.page.askPublisher("Observatory")]);
  const { markup = "" } = agendaSection(items, 1, null, words) ?? {};
  expect(markup.match(/<code>/g)).toHaveLength(3);
  expect(markup).toContain(words.book.page.allCases(4));
});

test("what touches the opening of the report comes before what touches more figures", () => {
  const apart = { ...edition, deliveries: edition.deliveries.map((own) => ({ ...own, office: own.file })) };
  const files = new Set(observations().flatMap(({ value }) => cellsBehind(value).map(({ file }) => file)));
  const findings = [...files].map((file) => found(inFile(file)));
  const items = agenda(findings, { edition: apart });
  const last = items.at(-1);
  const figure = last?.figures[0]?.observation;
  if (!figure || items.length < 2) throw new Error("missing figures");
  const [first] = agenda(findings, { edition: apart, opening: [{ parts: [{ figure, isBare: false }] }] });
  expect(first).toMatchObject({ examples: last.examples, leads: 1, opening: [{}] });
  expect(first?.figures[0]?.observation).toBe(figure);
});

test("what casts doubt on figures comes before what did not come, under a heading of its kind", () => {
  const doubtful = finding(unusualAmount({ raw: "12", column: "", most: 9 }), atCells(cell), "warning");
  const items = agenda([finding(sameFile({ from: "2019" }), inFile(cell.file), "warning"), doubtful]);
  expect(items.map(({ title }) => title)).toEqual(["Implausible amounts", "The same file as last time"]);
  const { markup = "" } = agendaSection(items, 1, null, wordsOf("en", checked.areas, datasets)) ?? {};
  expect([...markup.matchAll(/<h3>(.*?):/g)].map(([, title]) => title)).toEqual(
    items.map(({ title }) => title),
  );
  expect(markup).toContain(`<code>${items[0]?.examples[0]?.at}</code>`);
});

test("the deliveries and what is in no single file add up to the warnings of the page", () => {
  const findings = [
    found(atCells(cell)),
    found(inFile("membership/members.xlsx")),
    found(inFile("reference/areas.csv")),
    found(inFile("reference/areas.csv"), "note"),
  ];
  const material = { ...checked, edition, findings };
  const page = renderQuality(material, wordsOf("en", checked.areas, datasets), { rendered: ["en"] });
  const [section = ""] = /<section aria-labelledby="deliveries">.*?<\/section>/s.exec(page) ?? [];
  const warnings = [...section.matchAll(/<td class="(?:nil|warning)">(\d+)<\/td>/g)].map(([, count]) =>
    Number(count),
  );
  expect(warnings.reduce((sum, count) => sum + count, 0)).toBe(3);
  const words = wordsOf("en", checked.areas, datasets);
  const { acrossFiles, warningsIn } = words.book.page;
  expect(section).toContain(acrossFiles);
  const ofFigure = found(
    atFigure({ dataset: "membership", indicator: "members", area: "EAS", period: "2020", breakdown: "" }),
  );
  const more = renderQuality({ ...material, findings: [...findings, ofFigure] }, words, { rendered: ["en"] });
  expect([page.includes(warningsIn(2, 1)), more.includes(warningsIn(2, 2))]).toEqual([true, true]);
});

test("what illustrative figures wait for leads nothing, and says what they are", async () => {
  const samples = await checkEdition("retrofit");
  const computed = samples.computed;
  const countOfReal = (own?: AgendaItem) =>
    own?.figures.filter(({ observation: { value } }) => !isIllustrative(value)).length ?? 0;
  const items = agenda(
    [found(inFile("retrofit/meter-readings.csv")), found(inFile("retrofit/programme.xlsx"))],
    { edition: samples.edition, computed },
  );
  const [first, last] = items;
  expect(items).toHaveLength(2);
  expect(last?.figures.length).toBeGreaterThan(first?.figures.length ?? 0);
  expect(countOfReal(first)).toBeGreaterThan(countOfReal(last));
  const words = wordsOf("en", samples.areas, datasets);
  const { markup = "" } = agendaSection(items, 1, null, words) ?? {};
  expect(markup.match(/<li class="warning">.*?<\/li>/gs)?.map((row) => /illustrative/i.test(row))).toEqual([
    false,
    true,
  ]);
});

test("it stands on one screen however much there is to do, and each indicator leads to a figure of the report", () => {
  const offices = Array.from({ length: 40 }, (_, index) => `Office ${index}`);
  const deliveries = offices.map((office, index) => ({
    ...edition.deliveries[0],
    office,
    file: `${index}.xlsx`,
  }));
  const many = { ...edition, deliveries: deliveries as Edition["deliveries"] };
  const items = agenda(
    [found(atCells(cell)), ...offices.map((_, index) => found(inFile(`membership/${index}.xlsx`)))],
    { edition: many },
  );
  const words = wordsOf("en", checked.areas, datasets);
  const [membership] = checked.validated;
  if (!membership) throw new Error("missing dataset");
  const ids = figureIds(observations().map((observation) => ({ observation })));
  const { markup = "" } = agendaSection(items, observations().length, ids, words) ?? {};
  expect(markup.match(/<li class=/g)?.length).toBeLessThanOrEqual(5);
  expect(markup).toContain(`and ${items.length - 5} more`);
  const linked = [...markup.matchAll(/index\.html#(o\d+)/g)].map(([, id]) => id ?? "");
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.every((id) => [...ids.values()].includes(id))).toBe(true);
  expect(agendaSection([], 5, ids, words)).toBeNull();
  // What all are due by is said once, of several days each item's; and of the opening, on what it is.
  const dated = items.map((item, at) => ({
    ...item,
    due: at === 0 ? "2022-03" : null,
    leads: at === 0 ? 1 : 0,
    opening: at === 0 ? [{ parts: [] }] : [],
  }));
  const saysWhen = (of: typeof items) => {
    const { markup = "" } = agendaSection(of, 9, ids, words) ?? {};
    const { byWhen, beforeNext } = words.book.page;
    return [[byWhen, beforeNext].flatMap((text) => markup.split(text).slice(1)).length, markup] as const;
  };
  expect([saysWhen(items)[0], saysWhen(dated)[0]]).toEqual([1, 5]);
  const [figure] = items[0]?.figures ?? [];
  if (!figure) throw new Error("missing figure");
  const { title } = figure.dataset.words.en;
  const leads = (of: typeof items) => saysWhen(of)[1].split("<ol>")[0]?.includes(`(${title})`);
  expect([leads(items), leads(dated)]).toEqual([false, true]);
});
