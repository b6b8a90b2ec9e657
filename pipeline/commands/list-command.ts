import { datasets } from "../datasets/registry.ts";
import { listEditions } from "./choose.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac list`: what there is. */
export async function listCommand({ root }: { readonly root: string }, terminal: Terminal): Promise<number> {
  const editions = await listEditions(root);
  terminal.print(`Editions: ${editions.join(", ")}`);
  for (const dataset of datasets) {
    terminal.print(`\n${dataset.id} – ${dataset.words.en.title}`);
    for (const [id, contract] of Object.entries(dataset.sources)) {
      terminal.print(`  source     ${id.padEnd(28)} ${dataset.id}/${contract.file}`);
    }
    for (const [id, indicator] of Object.entries(dataset.indicators)) {
      terminal.print(`  indicator  ${id.padEnd(28)} ${[indicator.unit].flat().join(", ")}`);
    }
  }
  return 0;
}
