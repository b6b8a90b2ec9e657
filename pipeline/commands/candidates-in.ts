import { listEditions } from "./choose.ts";
import type { CandidatesOf, CompletionCandidate } from "./completions.ts";
import { pageNames } from "./doc-pages.ts";

/** Completion candidates from the data repository in a folder. */
export function candidatesIn(root: string): CandidatesOf {
  // Completing a word must not run code of the folder.
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
    word: async () => {
      const { definitionWords } = await import("./definition-words.ts");
      return plain([...(await pageNames()), ...definitionWords]);
    },
  };
  return async (name) => {
    if (!Object.hasOwn(rooms, name)) return [];
    // Without data there is nothing to suggest.
    return (await rooms[name]?.().catch(() => [])) ?? [];
  };
}

function plain(values: readonly string[]): CompletionCandidate[] {
  return values.map((value) => ({ value, says: "" }));
}
