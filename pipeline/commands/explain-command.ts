import { visible } from "../escape/visible.ts";
import { check } from "../flow/check.ts";
import { isPeriod } from "../model/period.ts";
import type { RowsBehind } from "../model/stream.ts";
import { withJoined } from "../model/with-joined.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { explainClaim } from "./explain-claim.ts";
import { explanationsOf } from "./explanations-of.ts";
import { explanationsText, isListed } from "./explanations-text.ts";
import { meant } from "./meant.ts";
import type { Terminal } from "./terminal.ts";

export interface ExplainOptions extends CodeOption {
  readonly root: string;
  readonly edition?: string;
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly json?: boolean;
}

/** `almanac explain INDICATOR`, `CLAIM` or `KEY`: where a number, statement or bound text comes from; suggests the nearest name if unknown. */
export async function explainCommand(
  id: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(options.root, options.edition);
  if (isBoundKey(id)) {
    // It reads texts, for which it loads much.
    const { explainKey } = await import("./explain-key.ts");
    return explainKey(id, { ...options, edition }, terminal);
  }
  if (id.includes("/")) return explainClaim(id, { ...options, edition }, terminal);
  const { datasets, faulty } = await chooseToCompute(options, edition);
  const owner = datasets.find((dataset) => Object.hasOwn(dataset.indicators, id));
  if (!owner?.words.en.indicators[id]) {
    const indicators = datasets.flatMap((dataset) => Object.keys(dataset.indicators));
    const without = `; it may be of ${faulty.join(", ")}, and almanac check${options.code === false ? " --no-code" : ""} says what is wrong there`;
    throw new CliError(
      `unknown indicator “${id}”${faulty.length > 0 ? without : meant(id, indicators, "almanac list")}`,
    );
  }
  const needed = withJoined([owner.id], datasets);
  const checked = await check({
    root: options.root,
    edition,
    datasets: datasets.filter((dataset) => needed.has(dataset.id)),
    progress: terminal.progress,
    ...(options.breakdown === undefined ? {} : { keep: options.breakdown }),
  });
  terminal.progress("");
  const observations = checked.computed
    .flatMap((each) => each.observations)
    .filter((each) => each.indicator === id);
  if (observations.length === 0) {
    throw new CliError(`${id} has no figures in ${edition}`);
  }
  const area = options.area === undefined ? undefined : (checked.areas.find(options.area) ?? options.area);
  const of = { id, edition };
  narrow(
    of,
    "area",
    area,
    observations.map((observation) => observation.area),
  );
  if (options.period !== undefined && !isPeriod(options.period)) {
    throw new CliError(`“${options.period}” is not a period such as 2020, 2020-10 or 2018-12/2020-06`);
  }
  narrow(
    of,
    "period",
    options.period,
    observations.map((observation) => observation.period),
  );
  narrow(
    of,
    "breakdown",
    options.breakdown,
    observations.map((observation) => observation.breakdown),
  );

  const wanted = observations.filter(
    (observation) =>
      (area ?? observation.area) === observation.area &&
      (options.period ?? observation.period) === observation.period &&
      (options.breakdown ?? observation.breakdown) === observation.breakdown,
  );
  if (wanted.length === 0)
    throw new CliError(`${id} has no figure for that combination; leave out --area or --period`);
  const keys = wanted.map((observation) => ({ ...observation, dataset: owner.id }));
  const words = wordsOf("en", checked.areas, datasets);
  const asked = { root: options.root, checked, datasets: [owner] };
  const explanations = await explanationsOf(keys, asked, words);
  if (options.json) terminal.print(JSON.stringify(explanations, null, 2));
  else {
    const isList = isListed(explanations);
    if (isList)
      terminal.print(`${explanations.length} figures; name one with --area, --period or --breakdown:`);
    terminal.print(explanationsText(explanations, terminal.columns));
    for (const { behind } of checked.computed) if (behind && !isList) terminal.print(rowsText(behind));
  }
  return 0;
}

/** The rows of a large source behind a figure, and the query for all of them. */
function rowsText({ query, count, columns, rows }: RowsBehind): string {
  const lines = [columns, ...rows].map((row) => row.map(visible).join("  "));
  const more = count > rows.length ? [`… and ${count - rows.length} more`] : [];
  return [
    "",
    `${count} rows behind it, as they were accepted:`,
    ...lines,
    ...more,
    "",
    "asked by",
    query,
  ].join("\n");
}

function narrow(
  { id, edition }: { readonly id: string; readonly edition: string },
  name: string,
  wanted: string | undefined,
  values: readonly string[],
): void {
  if (wanted === undefined || values.includes(wanted)) return;
  const others = meant(wanted, values, `almanac explain ${id}`);
  const where = `in the edition ${edition}${others}; --edition asks another`;
  throw new CliError(`no figure for ${name} “${wanted}” ${where}`);
}

/** Whether `explain` is asked for a key of a bound text: in braces, or of several words. */
function isBoundKey(asked: string): boolean {
  return /^\{\{.*\}\}$|\s/s.test(asked.trim());
}
