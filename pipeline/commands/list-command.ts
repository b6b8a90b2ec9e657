import { visible } from "../escape/visible.ts";
import { registryOf } from "../flow/registry.ts";
import { listEditions } from "./choose.ts";
import { listing } from "./listing.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac list`: what there is, and where each dataset is defined. */
export async function listCommand({ root }: { readonly root: string }, terminal: Terminal): Promise<number> {
  const editions = await listEditions(root);
  terminal.print(`Editions: ${editions.join(", ")}`);
  const latest = editions.at(-1);
  const [{ all }, { all: every }] = await Promise.all([
    registryOf(root, latest, "left"),
    registryOf(root, undefined, "left"),
  ]);
  for (const { id, dataset, definedIn } of all) {
    const where = definedIn === "almanac" ? "built in" : definedIn;
    if (!dataset) {
      terminal.print(`\n${id} (${where})\n  its definition has errors; almanac check names them`);
      continue;
    }
    terminal.print(`\n${visible(`${id} – ${dataset.words.en.title} (${where})`)}`);
    const sources = Object.entries(dataset.sources).map(([source, { file }]) => [
      `source     ${source}`,
      `${id}/${file}`,
    ]);
    const indicators = Object.entries(dataset.indicators).map(([indicator, { unit }]) => [
      `indicator  ${indicator}`,
      [unit].flat().join(", "),
    ]);
    terminal.print(listing([...sources, ...indicators], terminal.columns));
  }
  const others = every.filter(({ id }) => !all.some((one) => one.id === id)).map(({ id }) => id);
  if (others.length > 0) terminal.print(`\nBuilt in, and not in ${latest}: ${others.join(", ")}`);
  return 0;
}
