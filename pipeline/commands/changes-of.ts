import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import type { Changes } from "../findings/findings-markdown.ts";
import type { Checked } from "../flow/check.ts";
import type { Dataset } from "../model/dataset.ts";
import { claimsSince, type PublishedClaim } from "../stages/compare/claims-since.ts";
import { materialClaims } from "../stages/render/material-claims.ts";
import { observationRows, observationsCsv } from "../stages/render/observations-csv.ts";
import type { ReportClaim } from "../stages/render/report-claims.ts";
import { type Words, wordsOf } from "../stages/render/words.ts";

/** What differs between an edition and its published report: figures by their keys, claims by their ids. */
export async function changesOf(
  root: string,
  checked: Checked,
  datasets: readonly Dataset[],
): Promise<Changes> {
  const { edition } = checked;
  if (!edition) return { moved: [], gained: [], lost: [] };
  const words = wordsOf("en", checked.areas, datasets);
  const folder = join(root, "reports", edition.edition);
  const figures = checked.computed.flatMap(({ dataset, observations }) =>
    observations.map((figure) => [dataset, figure] as const),
  );
  const [was, now] = [
    await textOf(join(folder, "observations.csv")),
    observationsCsv(observationRows(figures)),
  ];
  const before = await publishedClaims(root, edition.edition);
  const claims = materialClaims({ ...checked, edition }, "en").claims.map(publishedAs);
  const { gained, lost } = before ? claimsSince(before, claims) : { gained: [], lost: [] };
  return { moved: was === null ? [] : movedBetween(amountsIn(was), amountsIn(now), words), gained, lost };
}

interface Amount {
  readonly figure: Row;
  readonly written: string;
}

/** Figures whose amount, unit, qualifier or reason for absence is another in one record than in the other. */
function movedBetween(
  was: ReadonlyMap<string, Amount>,
  now: ReadonlyMap<string, Amount>,
  words: Words,
): Changes["moved"] {
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), now.get(key)];
    const figure = (after ?? before)?.figure;
    if (!figure || before?.written === after?.written) return [];
    const { indicator, area = "", period, breakdown } = figure;
    const named = [indicator, words.area(area), period, breakdown].filter(Boolean).join(" · ");
    return [{ figure: named, was: shown(before), now: shown(after) }];
  });
}

/** Six digits show what moved; the others are noise to a reader. */
function shown(amount: Amount | undefined): string {
  return (
    amount?.written.replace(/-?\d+\.\d{6,}/, (digits) => String(Number(Number(digits).toPrecision(6)))) ?? "–"
  );
}

function amountsIn(text: string): ReadonlyMap<string, Amount> {
  return new Map(
    rowsIn(text).map((figure) => {
      const { dataset, indicator, area, period, breakdown, value, qualifier, unit, missing } = figure;
      const parts = [qualifier === "exact" ? "" : qualifier, value, unit, missing];
      return [
        [dataset, indicator, area, period, breakdown].join("\0"),
        { figure, written: parts.filter(Boolean).join(" ") },
      ];
    }),
  );
}

/** A claim by what editions are compared by. */
export function publishedAs({ id, sentence, population }: ReportClaim): PublishedClaim {
  return { id, sentence, of: population?.of ?? null, all: population?.all ?? null };
}

/** The claims.csv of a published edition; null where there is none. */
export async function publishedClaims(root: string, edition: string): Promise<PublishedClaim[] | null> {
  const text = await textOf(join(root, "reports", edition, "claims.csv"));
  if (text === null) return null;
  const count = (cell = "") => (cell === "" ? null : Number(cell));
  return rowsIn(text).map((row) => ({
    id: row.id ?? "",
    sentence: row.sentence ?? "",
    of: count(row.of),
    all: count(row.all),
  }));
}

type Row = { readonly [column: string]: string };

function rowsIn(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
