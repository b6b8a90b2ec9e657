import { clickhouse } from "./clickhouse.ts";

/** What an argument of a table function is: where it connects to, or what it reads there. */
type Argument = "cluster" | "hosts" | "address" | "table" | "format";

/** The table functions allowed in place of a table's name. None takes a user, a password or a query. */
const functions: ReadonlyMap<string, readonly Argument[]> = new Map([
  ["cluster", ["cluster", "table"]],
  ["remote", ["hosts", "table"]],
  ["remoteSecure", ["hosts", "table"]],
  ["s3", ["address", "format"]],
  ["s3Cluster", ["cluster", "address", "format"]],
]);

const identifier = "[A-Za-z_][A-Za-z0-9_]*";
const table = `${identifier}(?:\\.${identifier})?`;
const argument = `(?:${table}|'[^'\\\\\\p{Cc}]*')`;
const tablePattern = new RegExp(`^${table}$`);
const argumentPattern = new RegExp(argument, "gu");
const callPattern = new RegExp(`^(${identifier})\\(\\s*(${argument}(?:\\s*,\\s*${argument})*)\\s*\\)$`, "u");

/** The FROM clause; or the place that is not allowed, null where the text has another form. */
export type FromClause = { readonly from: string } | { readonly refused: string | null };

/**
 * Parses the table of a `.table.json` and rebuilds it, so that none of the original text reaches the cluster. Senders of
 * data do not choose what the cluster connects to: `allowed` are the hosts, clusters and addresses named in the environment.
 */
export function fromClause(text: string, allowed: readonly string[]): FromClause {
  if (tablePattern.test(text)) return { from: text };
  const [, name = "", listed = ""] = callPattern.exec(text) ?? [];
  const kinds = functions.get(name);
  const given = listed.match(argumentPattern) ?? [];
  const isOptional = kinds?.at(-1) === "format" && given.length === kinds.length - 1;
  if (!kinds || (given.length !== kinds.length && !isOptional)) return { refused: null };
  const written: string[] = [];
  for (const [at, each] of given.entries()) {
    const kind = kinds[at] ?? "format";
    const isLiteral = each.startsWith("'");
    const value = isLiteral ? each.slice(1, -1) : each;
    if (kind === "table" ? isLiteral : !isLiteral) return { refused: null };
    if (kind === "format" && !/^\w+$/.test(value)) return { refused: null };
    const places =
      kind === "hosts" ? value.split(",") : kind === "cluster" || kind === "address" ? [value] : [];
    const stranger = places.find((place) => !isAllowed(place, kind, allowed));
    if (stranger !== undefined) return { refused: stranger };
    written.push(isLiteral ? clickhouse.text(value) : value);
  }
  return { from: `${name}(${written.join(", ")})` };
}

/** Whether a host or cluster is allowed by name, or an address lies below an allowed one. */
function isAllowed(place: string, kind: Argument, allowed: readonly string[]): boolean {
  if (kind !== "address") return allowed.includes(place);
  const isPlain = !/\.\.|[%|\\]/.test(place.replace(/\{\d+\.\.\d+\}/g, ""));
  return (
    isPlain && allowed.some((each) => /^\w+:\/\//.test(each) && place.startsWith(each.replace(/\/*$/, "/")))
  );
}
