import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import type { ProofedFigure } from "../../../pipeline/stages/proof/verdict.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { publishedLocales } from "../../support/published-locales.ts";
import { records } from "./records.ts";

interface Label {
  readonly figure: string;
  readonly label: string;
  /** The characters ahead of it. */
  readonly before: string;
}

const folder = "tests/stages/proof/fixtures";
const labels: { readonly [file: string]: readonly Label[] } = JSON.parse(
  readFileSync(join(folder, "labels.json"), "utf8"),
);
const reader = new Proofreader(records());
const wrong = new Set(["disagrees", "stale", "inconsistent"]);

/** What a PDF draws has other spaces than what was written. */
const tight = (text: string) => text.replace(/\s+/g, "").slice(-4);

/** Each label's figure is the next one of its digits after the characters that stand before it. */
function verdictsOf(figures: readonly ProofedFigure[], all: readonly Label[]): string[] {
  let at = 0;
  return all.map(({ figure, before }) => {
    const next = figures.findIndex(({ text, sentence, from }, index) => {
      const ahead = tight(sentence.text.slice(0, Math.max(0, from - sentence.from)));
      return index >= at && text.includes(figure) && ahead.endsWith(tight(before));
    });
    if (next >= 0) at = next + 1;
    return figures[next]?.verdict ?? "no-figure";
  });
}

describe("texts labelled by hand", () => {
  test("are of every format that people write, and of every language", () => {
    const names = Object.keys(labels).join(" ");
    for (const part of [".docx", ".pdf", ".md", ".html", ...publishedLocales]) expect(names).toContain(part);
  });

  test.each(Object.keys(labels))(
    "%s: no right figure is called wrong, and each wrong one is",
    async (name) => {
      const text = await readText(readFileSync(join(folder, name)), name);
      if (isRefusal(text)) throw new Error("invalid fixture");
      const all = labels[name] ?? [];
      const told = verdictsOf(reader.read(text).figures, all);
      const of = (one: string | undefined) => (wrong.has(one ?? "") ? one : "right");
      expect(all.map(({ figure }, index) => `${figure} ${of(told[index])}`)).toEqual(
        all.map(({ figure, label }) => `${figure} ${of(label)}`),
      );
    },
  );
});
