import { z } from "zod";
import { placeFault } from "./place-fault.ts";
import type { Site } from "./site.ts";

const schema = z.object({
  places: z.array(
    z.object({ path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/), had: z.boolean() }),
  ),
});

/** The places that a run changes, and which of them existed before. */
export type Journal = Readonly<z.infer<typeof schema>>;

/** In “changing”, everything can be undone; in “changed”, the new places are valid. */
export type State = "changing" | "changed";

export function stateFile({ mark }: Site, state: State): string {
  return `${mark}.${state}.json`;
}

/** The journal before it is renamed to its place. */
export function halfWritten(site: Site): string {
  return `${stateFile(site, "changing")}.new`;
}

export function journalText(journal: Journal): string {
  return `${JSON.stringify(journal, null, 2)}\n`;
}

/** Throws a fault of the place where it is invalid: journals are written atomically, so somebody has edited it. */
export function parseJournal(text: string, path: string): Journal {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw placeFault("EJOURNAL", "read", path);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
