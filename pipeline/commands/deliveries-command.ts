import { escapedJson } from "../escape/escaped-json.ts";
import { visible } from "../escape/visible.ts";
import { type Delivered, deliveriesByOffice } from "../findings/deliveries.ts";
import { deliveryText } from "../findings/delivery-text.ts";
import { check } from "../flow/check.ts";
import { unchangedFiles } from "../flow/unchanged-files.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import { reasonOf } from "../model/edition.ts";
import { chooseEdition } from "./choose.ts";
import { chooseDatasets } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac deliveries`: what has arrived of an edition's deliveries; always exits with 0. */
export async function deliveriesCommand(
  year: string | undefined,
  { root, json = false }: { readonly root: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const chosen = await chooseEdition(root, year);
  const { datasets } = await chooseDatasets(root, chosen);
  const { edition, files, findings, hashes } = await check({
    root,
    edition: chosen,
    datasets,
    progress: terminal.progress,
  });
  terminal.progress("");
  if (!edition)
    throw new CliError(`data/raw/${chosen}/edition.json has faults; almanac check ${chosen} names them`);
  const received = files.map(({ path }) => path);
  const unchanged = await unchangedFiles(root, edition, hashes);
  const offices = deliveriesByOffice(edition, { received, findings, unchanged });
  if (json) terminal.print(escapedJson({ edition: chosen, offices: [...offices].map(officeRecord) }));
  else terminal.print(textOf(offices, terminal.columns));
  return 0;
}

function officeRecord([office, deliveries]: readonly [string, readonly Delivered[]]) {
  return {
    office,
    deliveries: deliveries.map(({ delivery, path, files, state, toMend }) => ({
      path,
      files,
      locale: delivery.locale,
      due: delivery.due ?? null,
      state,
      toMend,
      reason: state === "not-delivered" ? reasonOf(delivery, "en") : null,
    })),
  };
}

/** A block for each office; a state that does not fit beside its file goes on the next line. */
function textOf(offices: ReadonlyMap<string, readonly Delivered[]>, columns: number): string {
  const all = [...offices.values()].flat();
  const width = Math.min(40, Math.max(...all.map(({ path }) => visible(path).length), 0));
  const lines = [...offices].flatMap(([office, deliveries]) => [
    office,
    ...deliveries.flatMap((delivered) => {
      const { path } = delivered;
      const state = deliveryText(delivered, phrasebooks.en, "en");
      const line = `  ${path.padEnd(width)}  ${state}`;
      return line.length <= columns
        ? [line]
        : [`  ${path}`, ...wrapped(state, columns - 4).map((part) => `    ${part}`)];
    }),
  ]);
  const count = (states: readonly Delivered["state"][]) =>
    all.filter(({ state }) => states.includes(state)).length;
  const summary = [
    `${all.length} deliveries: ${count(["arrived", "unchanged", "to-mend", "unreadable"])} arrived`,
    `${count(["awaited"])} not yet`,
    `${count(["not-delivered"])} not delivered`,
  ].join(", ");
  return [...lines, "", `${summary}.`].map(visible).join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
