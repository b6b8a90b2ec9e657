import { listEditions } from "./choose.ts";
import type { CandidatesOf, CompletionCandidate } from "./completions.ts";
import { pageNames } from "./doc-pages.ts";

/** Completion candidates from the data repository in a folder. */
export function candidatesIn(root: string): CandidatesOf {
  // Completing a word must not run code of the folder.
  const datasets = async () => {
    const { outlineOf } = await import("../flow/outline.ts");
    const editions = await listEditions(root).catch(() => []);
    return (await outlineOf(root, editions.at(-1))).flatMap(({ id, names }) =>
      names ? { id, ...names } : [],
    );
  };
  const rooms: { readonly [name: string]: () => Promise<readonly CompletionCandidate[]> } = {
    edition: async () => plain(await listEditions(root)),
    year: async () => plain(await listEditions(root)),
    dataset: async () => (await datasets()).map(({ id, title }) => ({ value: id, says: title })),
    indicator: async () =>
      (await datasets()).flatMap(({ indicators }) =>
        indicators.map(({ id, title }) => ({ value: id, says: title })),
      ),
    word: async () => {
      const { rememberAsked } = await import("../flow/remember-asked.ts");
      const words = async () => (await import("./definition-words.ts")).definitionWords;
      return plain([...(await pageNames()), ...(await rememberAsked(root)("definition words", "", words))]);
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
