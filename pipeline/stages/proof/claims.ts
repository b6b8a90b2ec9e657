import Papa from "papaparse";
import { keyOf } from "../../model/figure-key.ts";
import type { Edition, Published } from "./record.ts";

/** What a person decided once: this figure of this sentence is that observation, or is not ours. */
export interface Claim {
  readonly line: number;
  /** The sentence with every number in it as `#`, so that it holds from year to year. */
  readonly pattern: string;
  /** Which number of the sentence, counted from 1. */
  readonly figure: number;
  /** Null where the figure is not ours. `latest` stands for the newest period. */
  readonly of: Pick<Published, "dataset" | "indicator" | "area" | "period" | "breakdown"> | null;
  /** The last day on which it holds. */
  readonly until: string;
}

export interface ClaimState {
  readonly used: ReadonlySet<Claim>;
  readonly expired: ReadonlySet<Claim>;
}

export const claimColumns = [
  "sentence",
  "figure",
  "dataset",
  "indicator",
  "area",
  "period",
  "breakdown",
  "until",
  "author",
  "reason",
] as const;

/** What is wrong with a line of the table, and which. */
export interface ClaimFault {
  readonly line: number;
  readonly column: (typeof claimColumns)[number];
}

/** The reviewed table as read; a line that is not whole is a fault and decides nothing. */
export function readClaims(csv: string): {
  readonly claims: readonly Claim[];
  readonly faults: readonly ClaimFault[];
} {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const lacking = claimColumns.find((column) => !meta.fields?.includes(column));
  if (lacking) return { claims: [], faults: csv.trim() === "" ? [] : [{ line: 1, column: lacking }] };
  const claims: Claim[] = [];
  const faults: ClaimFault[] = [];
  for (const [index, row] of data.entries()) {
    const line = index + 2;
    const fault = faultOf(row);
    if (fault) {
      faults.push({ line, column: fault });
      continue;
    }
    const { dataset = "", indicator = "", area = "", period = "", breakdown = "" } = row;
    claims.push({
      line,
      pattern: patternOf(row.sentence ?? ""),
      figure: Number(row.figure),
      of: dataset === "not ours" ? null : { dataset, indicator, area, period, breakdown },
      until: row.until ?? "",
    });
  }
  return { claims, faults };
}

function faultOf(row: Record<string, string>): ClaimFault["column"] | null {
  const empty = (["sentence", "author", "reason"] as const).find(
    (column) => (row[column] ?? "").trim() === "",
  );
  if (empty) return empty;
  // A sentence without words would decide every number that stands alone.
  if (!/\p{L}{2}/u.test(row.sentence ?? "")) return "sentence";
  if (!/^[1-9]\d?$/.test(row.figure ?? "")) return "figure";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(row.until ?? "")) return "until";
  if (row.dataset === "not ours") return null;
  return (
    (["dataset", "indicator", "area", "period"] as const).find((column) => (row[column] ?? "") === "") ?? null
  );
}

/** A sentence as claims compare it: numbers as `#`, white space alike, so that next year's sentence is the same. */
export function patternOf(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replace(/\d[\d.,  ]*\d|\d|#/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}

/** What was decided of a figure; the observation is null where it is not ours or no longer there. */
export function claimFor(
  claims: readonly Claim[],
  sentence: string,
  figure: number,
  edition: Edition,
): { readonly claim: Claim; readonly observation: Published | null; readonly expired: boolean } | null {
  if (claims.length === 0) return null;
  const pattern = patternOf(sentence);
  const claim = claims.find((own) => own.figure === figure && own.pattern === pattern);
  if (!claim) return null;
  const expired = claim.until < `${edition.year}-12-31`;
  return { claim, expired, observation: claim.of && observationOf(claim.of, edition) };
}

function observationOf(of: NonNullable<Claim["of"]>, edition: Edition): Published | null {
  if (of.period !== "latest") return edition.byKey.get(keyOf(of)) ?? null;
  const all = edition.observations.filter(
    (own) =>
      own.dataset === of.dataset &&
      own.indicator === of.indicator &&
      own.area === of.area &&
      own.breakdown === of.breakdown,
  );
  return all.reduce<Published | null>((last, own) => (last && last.period >= own.period ? last : own), null);
}
