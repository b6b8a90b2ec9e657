import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { hasInvisible, withoutInvisible } from "../../../model/invisible-characters.ts";
import { locales } from "../../../model/locale.ts";
import { atLine, inFile, type Place } from "../../../model/place.ts";
import { invalidEdition, invisibleCharacters } from "../problems.ts";
import { editionFaultsOf, type FieldFault } from "./edition-faults.ts";

const file = "edition.json";

export interface EditionRead {
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
  /** The line of a field. */
  placeOf(field: string): Place;
}

/** The contents of edition.json, and its faults by line; `folder` is the folder's year, `known` the existing datasets. */
export function readEdition(
  bytes: Uint8Array,
  folder: string,
  ids: ReadonlySet<string> | null = null,
): EditionRead {
  const text = new TextDecoder().decode(bytes);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [broken] = errors;
  if (!tree || broken) {
    const at = tree ? atLine(file, lineOf(text, broken?.offset ?? 0)) : inFile(file);
    return {
      edition: null,
      findings: [finding(invalidEdition({ field: "", fault: "not-json", value: "", allowed: locales }), at)],
      placeOf: () => at,
    };
  }
  const findings = hiddenIn(tree).map(({ raw, offset }) =>
    finding(invisibleCharacters({ raw }), atLine(file, lineOf(text, offset))),
  );
  const { edition, faults } = editionFaultsOf(seenOf(getNodeValue(tree)), folder, ids);
  const faulty = faults.map((fault) => {
    const { path: _, ...told } = fault;
    const problem = invalidEdition({ field: fieldName(fault), allowed: locales, ...told });
    return finding(problem, atLine(file, lineOf(text, nodeOf(tree, fault).offset)));
  });
  const placeOf = (field: string) => atLine(file, lineOf(text, nodeOf(tree, { path: [field] }).offset));
  return { edition, findings: [...findings, ...faulty], placeOf };
}

/** The texts with invisible characters, including names of fields. */
function hiddenIn({ type, value, offset, children = [] }: Node): { raw: string; offset: number }[] {
  const isHidden = type === "string" && typeof value === "string" && hasInvisible(value);
  return [...(isHidden ? [{ raw: value, offset }] : []), ...children.flatMap(hiddenIn)];
}

/** The same value, without invisible characters in its texts. */
function seenOf(value: unknown): unknown {
  if (typeof value === "string") return withoutInvisible(value);
  if (Array.isArray(value)) return value.map(seenOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [withoutInvisible(name), seenOf(inner)]),
  );
}

/** The node of a fault, or the nearest one around it. */
function nodeOf(tree: Node, { path }: Pick<FieldFault, "path">): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.parent?.type === "property" ? node.parent : node;
  }
  return tree;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Gives `deliveries 3 › state`; items of a list count from 1. */
function fieldName({ path }: FieldFault): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === "number" ? `${name} ${part + 1}` : name === "" ? part : `${name} › ${part}`,
    "",
  );
}
