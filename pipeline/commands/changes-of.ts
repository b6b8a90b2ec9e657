import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import type { Changes } from "../findings/findings-markdown.ts";
import type { Checked } from "../flow/check.ts";
import { figuresOf } from "../flow/remade.ts";
import type { Dataset } from "../model/dataset.ts";
import { keyOf } from "../model/figure-key.ts";
import { isMissing } from "../model/quantity.ts";
import type { Figure } from "../model/vintage.ts";
import { claimsSince, type PublishedClaim } from "../stages/compare/claims-since.ts";
import { parseObservations } from "../stages/ingest/record/parse-observations.ts";
import { materialClaims } from "../stages/render/material-claims.ts";
import type { ReportClaim } from "../stages/render/report-claims.ts";
import { type Words, wordsOf } from "../stages/render/words.ts";

/** How an edition differs from its published report: figures by key, claims by id. */
export async function changesOf(
  root: string,
  checked: Checked,
  datasets: readonly Dataset[],
): Promise<Changes> {
  const { edition } = checked;
  if (!edition) return { moved: [], gained: [], lost: [] };
  const words = wordsOf("en", checked.areas, datasets);
  const folder = join(root, "reports", edition.edition);
  const csv = await textOf(join(folder, "observations.csv"));
  const was = csv === null ? null : parseObservations(csv, edition.edition);
  const before = await publishedClaims(root, edition.edition);
  const claims = materialClaims({ ...checked, edition }, "en").claims.map(publishedAs);
  const { gained, lost } = before ? claimsSince(before, claims) : { gained: [], lost: [] };
  return { moved: was === null ? [] : movedBetween(was, figuresOf(checked.computed), words), gained, lost };
}

/** Figures whose amount, unit, qualifier or gap differs between two records. */
function movedBetween(was: readonly Figure[], now: readonly Figure[], words: Words): Changes["moved"] {
  const [before, after] = [byKey(was), byKey(now)];
  return [...new Map([...before, ...after])].flatMap(([key, figure]) => {
    const [then, is] = [written(before.get(key)), written(after.get(key))];
    if (then === is) return [];
    const { indicator, area, period, breakdown } = figure;
    const named = [indicator, words.area(area), period, breakdown].filter(Boolean).join(" · ");
    return [{ figure: named, was: shown(then), now: shown(is) }];
  });
}

function byKey(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [keyOf(figure), figure]));
}

function written(figure: Figure | undefined): string {
  if (!figure) return "–";
  const { value } = figure;
  if (isMissing(value)) return value.missing;
  const { amount, unit, qualifier } = value;
  return [qualifier === "exact" ? "" : qualifier, amount, unit].filter((part) => part !== "").join(" ");
}

/** Six decimals show what moved; more are noise. */
function shown(text: string): string {
  return text.replace(/-?\d+\.\d{6,}/, (digits) => String(Number(Number(digits).toPrecision(6))));
}

/** A claim in the form in which editions are compared. */
export function publishedAs({ id, sentence, population }: ReportClaim): PublishedClaim {
  return { id, sentence, of: population?.of ?? null, all: population?.all ?? null };
}

/** The claims.csv of a published edition; null where there is none. */
export async function publishedClaims(root: string, edition: string): Promise<PublishedClaim[] | null> {
  const text = await textOf(join(root, "reports", edition, "claims.csv"));
  if (text === null) return null;
  const count = (cell = "") => (cell === "" ? null : Number(cell));
  const rows = Papa.parse<Readonly<Record<string, string>>>(text, { header: true, skipEmptyLines: true });
  return rows.data.map(({ id = "", sentence = "", of, all }) => ({
    ...{ id, sentence, of: count(of), all: count(all) },
  }));
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
