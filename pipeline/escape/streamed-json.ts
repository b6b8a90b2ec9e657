import { escapedJson } from "./escaped-json.ts";

/**
 * Writes like `escapedJson`, but in parts: the items go into the last empty list of the frame, so that of a hundred thousand
 * neither all texts nor all objects exist at once.
 */
export function* streamedJson(frame: object, items: Iterable<unknown>): Generator<string, void> {
  const text = escapedJson(frame);
  const open = text.lastIndexOf("[]") + 1;
  const [margin = ""] = /^ */.exec(text.slice(text.lastIndexOf("\n", open) + 1)) ?? [];
  yield text.slice(0, open);
  let before = "";
  for (const item of items) {
    yield `${before}\n${escapedJson(item)}`.replaceAll("\n", `\n${margin}  `);
    before = ",";
  }
  yield before === "" ? text.slice(open) : `\n${margin}${text.slice(open)}`;
}
