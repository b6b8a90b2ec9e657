import { readdir } from "node:fs/promises";
import { listEditions } from "./choose.ts";
import type { CandidatesOf, CompletionCandidate } from "./completions.ts";
import { definitionWords } from "./definition-words.ts";

/** The folder of the pages that come with the program. */
export const docsFolder = new URL("../../docs/", import.meta.url);

/** Where its pages lie in it: guides, checks, methods. */
export const pageRooms = ["", "checks/", "methods/"];

/** The guides, the codes of findings, and the names of methods, each with a page of its own. */
export async function pageNames(): Promise<readonly string[]> {
  const names = await Promise.all(
    pageRooms.map((room) => readdir(new URL(room, docsFolder)).catch(() => [])),
  );
  return names
    .flat()
    .flatMap((name) => (name.endsWith(".md") && name !== "README.md" ? name.slice(0, -3) : []));
}

/** What the data repository in a folder holds, for whoever types its name. */
export function candidatesIn(root: string): CandidatesOf {
  // Whoever types has not yet asked for any code of the folder to be run.
  const datasets = async () => {
    const { registryOf } = await import("../flow/registry.ts");
    return (await registryOf(root, undefined, "left")).datasets;
  };
  const rooms: { readonly [name: string]: () => Promise<readonly CompletionCandidate[]> } = {
    edition: async () => plain(await listEditions(root)),
    year: async () => plain(await listEditions(root)),
    dataset: async () => (await datasets()).map(({ id, words }) => ({ value: id, says: words.en.title })),
    indicator: async () =>
      (await datasets()).flatMap(({ words }) =>
        Object.entries(words.en.indicators).map(([value, { title }]) => ({ value, says: title })),
      ),
    word: async () => plain([...(await pageNames()), ...definitionWords]),
  };
  return async (name) => {
    if (!Object.hasOwn(rooms, name)) return [];
    // Where there is no data yet, there is nothing to name.
    return (await rooms[name]?.().catch(() => [])) ?? [];
  };
}

function plain(values: readonly string[]): CompletionCandidate[] {
  return values.map((value) => ({ value, says: "" }));
}
