import { z } from "zod";
import type { Area } from "../../../pipeline/model/area.ts";
import {
  area,
  type Contract,
  choice,
  defineContract,
  optional,
  period,
  quantity,
  text,
} from "../../../pipeline/model/contract.ts";
import { defineDataset } from "../../../pipeline/model/dataset.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { cellsAt } from "../../../pipeline/model/place.ts";
import { isMissing, type Measure } from "../../../pipeline/model/quantity.ts";
import type { Sheet } from "../../../pipeline/model/sheet.ts";
import { formatCells } from "../../../pipeline/model/source.ts";
import type { Row } from "../../../pipeline/model/table.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { everyLanguage } from "../../support/every-language.ts";

const place = (code: string, en: string, ko: string, people?: Area["people"]): Area => ({
  code,
  kind: "city",
  parent: null,
  names: { ...everyLanguage(en), ko },
  aliases: [],
  ...(people ? { people } : {}),
});

export const areas = indexAreas([
  place("KOR-BUS", "Busan", "부산", { amount: 3_400_000, source: "Statistics Korea: 2020" }),
  place("JPN-KYO", "Kyoto", "교토"),
  place("MNG-ULN", "Ulaanbaatar", "울란바토르"),
]);

const edition: Edition = {
  edition: "2020",
  title: { en: "T", "zh-Hans": "T", "zh-Hant": "T", ja: "T", ko: "T", mn: "T" },
  network: "N",
  published: "2021-06-30",
  locales: ["en"],
  deliveries: [],
};

/** A contract of one of each kind of column. */
export const waste = defineContract({
  file: "x.xlsx",
  columns: {
    city: area({ en: ["City"], ko: ["도시"], ja: ["都市"] }),
    year: period({ en: ["Year"], ko: ["연도"] }),
    kind: choice(
      { en: ["Kind"] },
      { food: { en: ["Food"], ko: ["음식물"] }, paper: { en: ["Paper"], ko: ["종이"] } },
    ),
    amount: quantity({ en: ["Amount"], ko: ["발생량"] }, { units: ["t"] }),
    note: optional(text({ en: ["Note"] })),
  },
  key: ["city", "year", "kind"],
});

export const share = defineContract({
  file: "x.xlsx",
  columns: {
    id: text({ en: ["ID"] }),
    rate: quantity({ en: ["Rate"] }, { units: ["percent"], schema: z.number().min(0).max(100) }),
  },
  key: ["id"],
});

export function readSheets(contract: Contract, sheets: readonly Sheet[]) {
  const dataset = defineDataset({
    id: "x",
    words: everyLanguage({ title: "X", about: "X", indicators: {}, breakdowns: {}, columns: { s: {} } }),
    sources: { s: contract },
    indicators: {},
    check: () => [],
    compute: () => [],
    keyFigures: () => [],
    charts: () => [],
    narrative: () => [],
  });
  const { sources, findings, sound } = validate(
    dataset,
    { files: [{ dataset: "x", source: "s", sheets, findings: [] }] },
    { edition, areas },
  );
  const [source] = sources;
  if (!source) throw new Error("missing source");
  return { rows: [...source.table].map(plainRow), table: source.table, tally: source.tally, findings, sound };
}

/** A finding without its sentence: `not-a-number D4`. */
export function brief({ code, at }: Finding): string {
  const cells = cellsAt(at);
  if (cells) return `${code} ${formatCells(cells)}`;
  return at.medium === "grid" ? `${code} ${at.sheet}` : code;
}

export const briefs = (findings: readonly Finding[]): string[] => findings.map(brief);

/** A row as plain values; a quantity as its amount with its qualifier, or why it is missing. */
function plainRow(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  // What is no primitive in a row is a measure.
  const measure = value as Measure;
  if (isMissing(measure)) return measure.missing;
  return measure.qualifier === "exact" ? measure.amount : `${measure.qualifier} ${measure.amount}`;
}
