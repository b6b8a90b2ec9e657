import { visible } from "../escape/visible.ts";
import { wrapLines } from "../findings/terminal-lines.ts";
import type { Locale } from "../model/locale.ts";
import { type ClaimsSince, claimsSince, type PublishedClaim } from "../stages/compare/claims-since.ts";
import { cautionText } from "../stages/render/caution-notes.ts";
import { claimScope } from "../stages/render/claim-scope.ts";
import { claimData, claimsCsv } from "../stages/render/claims-table.ts";
import { materialClaims } from "../stages/render/material-claims.ts";
import type { ReportClaim } from "../stages/render/report-claims.ts";
import type { Words } from "../stages/render/words.ts";
import { publishedAs, publishedClaims } from "./changes-of.ts";
import { chooseEdition } from "./choose.ts";
import { chooseChecked } from "./choose-checked.ts";
import type { CodeOption } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

export interface ClaimsOptions extends CodeOption {
  readonly root: string;
  readonly locale?: Locale;
  readonly format: "text" | "json" | "csv";
  readonly since?: string;
}

/** How an edition's claims changed, for a terminal of this width. */
function sinceText({ gained, lost, changed }: ClaimsSince, columns: number): string {
  const lines = (mark: string, { sentence, of, all }: PublishedClaim) => {
    const population = of === null ? "" : ` (${of} of ${all})`;
    const [first = "", ...rest] = wrapLines(visible(sentence + population), columns - 4);
    return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)];
  };
  const changeLines = [
    ...gained.flatMap((claim) => lines("+", claim)),
    ...lost.flatMap((claim) => lines("−", claim)),
    ...changed.flatMap(([was, now]) => [...lines("−", was), ...lines("+", now)]),
  ];
  const counts = `${gained.length} new, ${lost.length} gone, ${changed.length} changed.`;
  return [...changeLines, counts].join("\n");
}

/** A claim for a terminal of this width: its id and sentence, then its population and doubts. */
export function claimText(claim: ReportClaim, words: Words, columns: number): string {
  const doubts = claim.cautions.map((found) => cautionText(found, words));
  const inside = [claim.sentence, claimScope(claim, words), ...new Set(doubts)].flatMap((text) =>
    wrapLines(visible(text), columns - 2),
  );
  return [visible(claim.id), ...inside.map((line) => `  ${line}`)].join("\n");
}

/** The claims of an edition in a language, made from its raw files. */
export async function claimsOf(
  edition: string,
  options: Pick<ClaimsOptions, "root" | "code" | "locale">,
  terminal: Terminal,
) {
  const checked = await chooseChecked(options, edition, terminal);
  const { locales } = checked.edition;
  const locale = options.locale ?? locales[0];
  if (locale && !locales.includes(locale))
    throw new CliError(`${edition} is not written in ${locale}; its languages are ${locales.join(", ")}`);
  return { ...materialClaims(checked, locale), checked };
}

/** `almanac claims YEAR`: every statement of a report, and its population. */
export async function claimsCommand(
  year: string | undefined,
  options: ClaimsOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(options.root, year);
  const { claims, words, signed } = await claimsOf(edition, options, terminal);
  if (options.since !== undefined) {
    const before = await publishedClaims(options.root, options.since);
    if (!before)
      throw new CliError(
        `${visible(`reports/${options.since}/claims.csv`)} is not there: publish ${visible(options.since)} again with almanac report`,
      );
    const since = claimsSince(before, claims.map(publishedAs));
    terminal.print(
      options.format === "json" ? JSON.stringify(since, null, 2) : sinceText(since, terminal.columns),
    );
    return 0;
  }
  const print = {
    json: () =>
      JSON.stringify(
        claims.map((claim) => claimData(claim, words)),
        null,
        2,
      ),
    csv: () => claimsCsv(claims, words, signed).trimEnd(),
    text: () => claims.map((claim) => claimText(claim, words, terminal.columns)).join("\n\n"),
  };
  terminal.print(print[options.format]());
  return 0;
}
