import type { Area } from "../../../model/area.ts";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atCells, inFile } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { Computed } from "../../compute/compute.ts";
import { spareCharacters } from "./printable.ts";
import { unprintableText } from "./problems.ts";
import { isDrawn, type Typeface } from "./typeface.ts";

export interface PrintedSources {
  readonly edition: Edition;
  readonly areas: readonly Area[];
  readonly computed: readonly Computed[];
  /** Reasons of corrections and restatements. */
  readonly reasons: readonly string[];
  /** Raw files by dataset, including the reviewed tables. */
  readonly files: readonly { readonly dataset: string | null; readonly sheets: readonly Sheet[] }[];
}

/** Scripts that the typefaces cover completely, so that they need not be read. */
const common =
  /^[\n\x20-\x7e\u00a0-\u017f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u3041-\u3094\u30a1-\u30fe\u4e00-\u9fa5\uac00-\ud7a3\u3001\u3002\uff01-\uff5e]*$/;

const ascii = /^[\n\x20-\x7e]*$/;

/** The typefaces of print; `isWhole` where every family is installed. */
export interface PrintTypeface {
  readonly isWhole: boolean;
  read(): Pick<Typeface, "covers">;
}

/** Reports cells whose text print can only show with stand-ins: for each text the first cell; edition.json as a whole. */
export function unprintableTexts(sources: PrintedSources, { isWhole, read }: PrintTypeface): Finding[] {
  const { edition, areas, computed, reasons, files } = sources;
  let typeface: Pick<Typeface, "covers"> | undefined;
  const lacks: Lacks = (text) => {
    if ((isWhole ? common : ascii).test(text)) return "";
    typeface ??= read();
    return missingIn(text, typeface);
  };
  const findingsOf = (printed: Iterable<string>, dataset: string | null): Finding[] => {
    const lacking = [...new Set(printed)].filter((text) => lacks(text) !== "");
    const cited = files.filter((file) => lacking.length > 0 && file.dataset === dataset);
    const sheets = cited.flatMap((file) => file.sheets);
    return cellsWith(lacking, sheets, lacks);
  };
  const shown = new Set(computed.flatMap(({ observations }) => observations.map(({ area }) => area)));
  const names = areas.filter(({ code }) => shown.has(code)).flatMap((area) => Object.values(area.names));
  const ofEdition = [...new Set(textsIn(edition))].flatMap((raw) => {
    const characters = lacks(raw);
    return characters === "" ? [] : [finding(unprintableText({ raw, characters }), inFile("edition.json"))];
  });
  const ofRows = computed.flatMap(({ dataset, observations }) =>
    findingsOf(
      observations.map(({ breakdown }) => breakdown),
      dataset,
    ),
  );
  return [...ofEdition, ...findingsOf([...names, ...reasons], null), ...ofRows];
}

/** The characters of a text that no typeface has, without duplicates. */
type Lacks = (text: string) => string;

function missingIn(text: string, typeface: Pick<Typeface, "covers">): string {
  const missing = [...text].filter(
    (character) => isDrawn(character) && !typeface.covers(character) && !spareCharacters.includes(character),
  );
  return [...new Set(missing)].join("");
}

/** The first cell of each text that is in a printed one and lacks a typeface. */
function cellsWith(printed: readonly string[], sheets: readonly Sheet[], lacks: Lacks): Finding[] {
  const found = new Map<string, Finding>();
  for (const { file, name, cells } of sheets) {
    for (const [row, column] of cells.places()) {
      const raw = cells.text(row, column).trim();
      if (raw === "" || found.has(raw) || !printed.some((text) => text.includes(raw))) continue;
      const characters = lacks(raw);
      const range = { file, sheet: name, row, column, toRow: row, toColumn: column };
      if (characters !== "") found.set(raw, finding(unprintableText({ raw, characters }), atCells(range)));
    }
  }
  return [...found.values()];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
