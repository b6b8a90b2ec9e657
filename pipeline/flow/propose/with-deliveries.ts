import { applyEdits, modify } from "jsonc-parser";
import type { Delivery } from "../../model/edition.ts";

/** `edition.json` with deliveries added, one a line, and every other character unchanged. */
export function withDeliveries(text: string, added: readonly Omit<Delivery, "state">[]): string {
  return added.reduce((before, delivery) => {
    const edits = modify(before, ["deliveries", -1], delivery, { isArrayInsertion: true });
    const [edit] = edits;
    if (!edit) return before;
    const line = Object.entries(delivery).map(
      ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    );
    const isFirst = !edit.content.startsWith(",");
    const content = `${isFirst ? "" : ","}\n    { ${line.join(", ")} }${isFirst ? "\n  " : ""}`;
    return applyEdits(before, [{ ...edit, content }]);
  }, text);
}
