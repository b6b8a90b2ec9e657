import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import type { TextLimits } from "../limits.ts";
import type { TextRefusal } from "../text.ts";

/** The tree of a page. Parsing stops at limits, since deep or badly closed nesting costs ever more. */
export function parseHtml(
  source: string,
  limits: TextLimits,
): DefaultTreeAdapterMap["document"] | TextRefusal {
  let depth = 0;
  let elements = 0;
  let refusal: TextRefusal | null = null;
  const onItemPush = () => {
    depth++;
    elements++;
    if (depth > limits.depth) refusal = { refused: "too-deep", allowed: limits.depth };
    else if (elements > limits.elements) refusal = { refused: "unpacks-too-large" };
    if (refusal) throw new Error("unread page");
  };
  const onItemPop = () => {
    depth--;
  };
  try {
    return parse(source, {
      sourceCodeLocationInfo: true,
      treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop },
    });
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
}
