import { visible } from "../escape/visible.ts";
import { outlineOf } from "../flow/outline.ts";
import { listEditions } from "./choose.ts";
import { listing } from "./listing.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac list`: the editions and datasets, and where each dataset is defined. */
export async function listCommand({ root }: { readonly root: string }, terminal: Terminal): Promise<number> {
  const editions = await listEditions(root);
  terminal.print(`Editions: ${editions.join(", ")}`);
  for (const { id, definedIn: where, names } of await outlineOf(root, editions.at(-1))) {
    if (!names) {
      terminal.print(`\n${id} (${where})\n  its definition has errors; almanac check names them`);
      continue;
    }
    terminal.print(`\n${visible(`${id} – ${names.title} (${where})`)}`);
    const sources = names.sources.map((source) => [`source     ${source.id}`, `${id}/${source.file}`]);
    const indicators = names.indicators.map((indicator) => [
      `indicator  ${indicator.id}`,
      indicator.units.join(", "),
    ]);
    terminal.print(listing([...sources, ...indicators], terminal.columns));
  }
  return 0;
}
