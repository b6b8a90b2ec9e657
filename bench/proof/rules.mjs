import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** Where the rules stand, as they are built. */
export const built = "dist/stages/proof";

/**
 * Every place of the code where something may be left out: a function, a condition that returns, an operand of a condition, a branch, a
 * loop, a filter, an element of a list of rules. Each is an edit of its file; `fires` says by which value of which nodes it can make
 * a difference, null where only trying tells.
 */
export function rulesIn() {
  const files = readdirSync(built, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".js"))
    .sort()
    .flatMap((file) => rulesOf(file, readFileSync(join(built, file), "utf8")));
}

const firesBy = { "&&": "false", "||": "true", "??": "some" };

function rulesOf(file, text) {
  const found = [];
  const add = (kind, node, [at, by], fires) => {
    const says = text.slice(node.start, node.end).replace(/\s+/g, " ");
    const line = text.slice(0, node.start).split("\n").length;
    const id = `${file}:${line}:${node.start}:${kind}`;
    found.push({ id, file, line, kind, says, edit: { from: at.start, to: at.end, by }, fires });
  };
  const of = (node) => `(${text.slice(node.start, node.end)})`;
  visit(parseSync(file, text).program, (node, parent) => {
    if (node.type === "IfStatement" && !node.alternate)
      add("guard", node, [node, ";"], { at: node.test, when: "true" });
    if (node.type === "ForOfStatement") add("loop", node, [node, ";"], null);
    if (node.type === "ConditionalExpression") {
      add("first branch", node.consequent, [node, of(node.alternate)], { at: node.test, when: "true" });
      add("second branch", node.alternate, [node, of(node.consequent)], { at: node.test, when: "false" });
    }
    if (node.type === "LogicalExpression") {
      const { left, right, operator } = node;
      const isChain = left.type === "LogicalExpression" && left.operator === operator;
      const when = firesBy[operator];
      if (!isChain) add("operand", left, [node, of(right)], { at: left, when });
      add(
        "operand",
        right,
        [node, of(left)],
        operator === "??" ? { at: left, when: "none" } : { at: right, when },
      );
    }
    if (node.type === "FunctionDeclaration") {
      const told = returnsOf(node.body);
      const says = { start: node.start, end: node.body.start };
      if (told.length > 0)
        add("function", says, [node.body, "{ return false; }"], { ats: told, when: "true" });
    }
    const isFilter =
      node.type === "CallExpression" &&
      node.callee.type === "MemberExpression" &&
      node.callee.property.name === "filter";
    if (isFilter)
      add("filter", node.arguments[0], [{ start: node.callee.object.end, end: node.end }, ""], null);
    if (
      node.type === "ArrayExpression" &&
      parent?.type === "VariableDeclarator" &&
      parent.id.name === "rules"
    )
      for (const own of node.elements) add("element", own, [own, "() => false"], null);
  });
  return found;
}

/** What a function gives back, but not those within it. */
function returnsOf(node) {
  if (node === null || typeof node !== "object" || /Function/.test(node.type ?? "")) return [];
  if (node.type === "ReturnStatement") return node.argument ? [node.argument] : [];
  return Object.values(node).flatMap((own) => (Array.isArray(own) ? own.flatMap(returnsOf) : returnsOf(own)));
}

function visit(node, tell, parent = null) {
  if (typeof node?.type !== "string") return;
  tell(node, parent);
  for (const child of Object.values(node))
    for (const own of Array.isArray(child) ? child : [child])
      if (own !== null && typeof own === "object") visit(own, tell, node);
}

/** A file with a rule left out. */
export function without(text, { edit: { from, to, by } }) {
  return text.slice(0, from) + by + text.slice(to);
}

/** A file whose conditions tell `fired` where leaving out a rule can make a difference. */
export function listening(text, rules) {
  const opens = new Map();
  const closes = new Map();
  const marks = rules.flatMap(({ id, fires }) =>
    fires ? (fires.ats ?? [fires.at]).map(({ start, end }) => ({ id, start, end, when: fires.when })) : [],
  );
  // Of nested stretches the outer one opens first and closes last.
  for (const { id, start, end, when } of marks.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    opens.set(start, `${opens.get(start) ?? ""}fired(${JSON.stringify(id)}, ${JSON.stringify(when)}, `);
    closes.set(end, `)${closes.get(end) ?? ""}`);
  }
  let made = "";
  for (let at = 0; at <= text.length; at++)
    made += (closes.get(at) ?? "") + (opens.get(at) ?? "") + (text[at] ?? "");
  return made;
}
