import { z } from "zod";
import { placeFault } from "./place-fault.ts";

const schema = z.object({
  places: z.array(
    z.object({ path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/), had: z.boolean() }),
  ),
});

/** The places that a run changes, and which of them existed before. */
export type Journal = Readonly<z.infer<typeof schema>>;

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
