import { readdir } from "node:fs/promises";
import { type Job, type ReportOutcome, report } from "../flow/report.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { type Finding, isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Format } from "../stages/render/formats.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { outputPlace } from "./output-place.ts";
import type { Level, Terminal } from "./terminal.ts";
import { nameOf, patience } from "./under-lock.ts";

export interface ReportOptions extends CodeOption {
  readonly root: string;
  readonly only?: readonly Format[];
  readonly locale?: readonly Locale[];
  readonly to?: string;
  readonly force?: boolean;
  readonly wait?: boolean;
}

/** `almanac report`: exits with 0 when published or unchanged, with 1 when refused. */
export async function reportCommand(
  year: string | undefined,
  { root, code, only, locale: locales, to: asked, force, wait = true }: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, year);
  const to = asked === undefined ? undefined : await outputPlace(root, asked);
  if (to !== undefined) await refuseOtherFiles(to);
  let chosen: ReturnType<typeof chooseToCompute> | undefined;
  const datasets = () => (chosen ??= chooseToCompute({ root, code }, edition));
  const outcome = await report({
    root,
    edition,
    datasets,
    ...(only && { only }),
    ...(locales && { locales }),
    ...(to !== undefined && { to }),
    ...(force && { force }),
    patience: patience(wait, terminal),
    progress: terminal.progress,
  });
  terminal.progress("");
  return tell(outcome, { edition, datasets }, terminal);
}

async function tell(
  outcome: ReportOutcome,
  { edition, datasets: choose }: Pick<Job, "edition" | "datasets">,
  terminal: Terminal,
): Promise<number> {
  const words = commandWords(terminal.locale);
  switch (outcome.came) {
    case "busy":
      throw new CliError(
        `another run is at work here: ${nameOf(outcome.owner, terminal.locale)}; try again, or leave out --no-wait to wait for it`,
      );
    case "other-inputs":
      throw new CliError(
        `${outcome.place} was made before ${outcome.changed} changed, so that a part of it cannot be replaced; make it whole without --only and --locale, or write the part to another folder with --to`,
      );
    case "unchanged":
      terminal.tell(words.unchanged(outcome.place));
      return 0;
    default: {
      const { came, place, findings, areas, isShared, hasHeadline } = outcome;
      const [{ datasets }, { bookOf }, { summaryOf }, { findingsText }, { releaseText }] = await Promise.all([
        choose(),
        import("../findings/book-of.ts"),
        import("../findings/findings.ts"),
        import("../findings/findings-text.ts"),
        import("../findings/release-text.ts"),
      ]);
      const unopened = hasHeadline ? [] : [words.noHeadline];
      const says = {
        refused: [words.refused(edition, place)],
        drafted: [words.drafted(place), ...unopened],
        published: [words.published(place), ...unopened, ...(isShared ? [] : [words.noAddress])],
      };
      const shown = heard(findings, terminal.level);
      const book = bookOf(terminal.locale, datasets, areas);
      const summary =
        summaryOf(findings, book) + book.punctuation.stop + book.punctuation.gap + says[came].join(" ");
      // After publication, findings are only counted, except those that a person has to decide.
      const isBrief = came !== "refused" && terminal.level === "normal";
      if (isBrief)
        terminal.print(releaseText(shown, { summary, edition }, Math.min(80, terminal.columns), words));
      else if (terminal.level !== "quiet" || shown.length > 0)
        terminal.print(findingsText(shown, summary, book, terminal));
      return came === "refused" ? 1 : 0;
    }
  }
}

/** The findings to print: notes only with --verbose, and only errors with --quiet. */
function heard(findings: readonly Finding[], level: Level): readonly Finding[] {
  if (level === "verbose") return findings;
  return findings.filter((found) => isError(found) || (level === "normal" && found.severity === "warning"));
}

/** A report may replace only an earlier report. */
async function refuseOtherFiles(to: string): Promise<void> {
  const names = await readdir(to).catch((fault: NodeJS.ErrnoException): string[] => {
    if (fault.code === "ENOENT") return [];
    throw fault;
  });
  if (names.length > 0 && !names.includes("manifest.json"))
    throw new CliError(`${to} holds other files; name a folder that is new, empty or holds a report`);
}
