import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const benches = readdirSync("bench", { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".mjs"),
);
const statement = /\{([^{}]*)\}\s*(?:from|= await import\()\s*"[./]+\/dist\/([^"]+)\.js"/g;

/** What a bench takes from the program: no compiler looks at it, and nobody runs a bench for a while. */
const taken = benches.flatMap((bench) =>
  [...readFileSync(join("bench", bench), "utf8").matchAll(statement)].flatMap(([, names = "", file = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => ({ bench, file: `pipeline/${file}.ts`, name })),
  ),
);

function exportsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;
  return [...readFileSync(file, "utf8").matchAll(exported)].map(([, name = ""]) => name);
}

test("each bench imports what the program still exports", () => {
  expect(taken.length).toBeGreaterThan(30);
  expect(taken.filter(({ file, name }) => !exportsOf(file).includes(name))).toEqual([]);
});
