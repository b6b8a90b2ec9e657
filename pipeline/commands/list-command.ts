import { visible } from "../escape/visible.ts";
import { registryOf } from "../flow/registry.ts";
import { listEditions } from "./choose.ts";
import { listing } from "./listing.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac list`: the editions and datasets, and where each dataset is defined. */
export async function listCommand({ root }: { readonly root: string }, terminal: Terminal): Promise<number> {
  const editions = await listEditions(root);
  terminal.print(`Editions: ${editions.join(", ")}`);
  const { all } = await registryOf(root, editions.at(-1), "left");
  for (const { id, dataset, definedIn: where } of all) {
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
  return 0;
}
