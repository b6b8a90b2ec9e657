import type { Phrase, ProblemKind } from "../../../model/define-problem.ts";
import { type Locale, locales } from "../../../model/locale.ts";
import { unknownReference } from "../../../rules/problems.ts";
import { conditionIn } from "../../../words/condition.ts";
import { phraseOf } from "../../../words/phrase.ts";
import type { SentenceRow } from "../../../words/say.ts";
import { bracesIn, sentenceIn } from "../../../words/sentence.ts";
import type { Speech } from "../../../words/write-value.ts";
import { isWritable } from "../../../words/write-value.ts";
import type { Definition, RowOf } from "../definition.ts";
import type { CellText } from "../definition-sheet.ts";
import { type Languages, sayIn } from "../languages.ts";
import { methodFile } from "../method.ts";
import { near } from "../near.ts";
import { notUnderstood, takenId, unclosedBrace, unsaidProblem } from "../problems.ts";
import type { Reporter } from "../reporting.ts";
import type { NamedMethod } from "../unmet-needs.ts";

/** A kind of problem of a `method.js`, and the rows with its words. */
export interface MethodProblem {
  readonly kind: ProblemKind;
  readonly rows: readonly RowOf<"problems">[];
}

const conditions = ["raw exists", "no raw", "count is 1", "count is more than 2"];

/** The kinds of problems of the methods, checked against their words; `kinds` are those that exist already. */
export function defineProblems(
  definition: Definition,
  methods: readonly NamedMethod[],
  kinds: ReadonlyMap<string, ProblemKind>,
  report: Reporter,
): readonly MethodProblem[] {
  const named = methods.find(({ cell }) => cell.text === methodFile) ?? methods[0];
  if (!named) return [];
  const methodKinds = Object.values(named.method.problems).map(({ kind }) => kind);
  const codes = methodKinds.map(({ code }) => code);
  for (const { cells } of definition.problems) {
    const { code } = cells;
    if (!code || codes.includes(code.text)) continue;
    const method = named.cell.text;
    const nearest = near(code.text, codes);
    report(unknownReference({ raw: code.text, list: method, nearest, method }), code.at);
  }
  return methodKinds.map((kind) => {
    const rows = definition.problems.filter(({ cells }) => cells.code?.text === kind.code);
    const at = rows[0]?.at ?? named.cell.at;
    if (kinds.has(kind.code)) report(takenId({ id: kind.code, owner: "almanac" }), at);
    for (const part of kind.mends === null ? ["says"] : ["says", "fix"]) {
      const last = rows.filter(({ cells }) => cells.part?.text === part).at(-1);
      if (!last || last.cells["shown when"])
        report(unsaidProblem({ about: kind.code, part }), last?.at ?? at);
    }
    for (const row of rows) reportFaults(row, kind, report);
    return { kind, rows };
  });
}

/** Reports values in a row that the kind does not have, and words that cannot be read. */
function reportFaults(
  { cells, translated }: RowOf<"problems">,
  { tells }: ProblemKind,
  report: Reporter,
): void {
  const check = (name: string, cell: CellText) => {
    if (Object.hasOwn(tells, name)) return;
    report(unknownReference({ raw: name, list: "tells", nearest: near(name, Object.keys(tells)) }), cell.at);
  };
  const shown = cells["shown when"];
  const when = shown ? conditionIn(shown.text) : [];
  if (shown && !when)
    report(notUnderstood({ raw: shown.text, column: "shown when", forms: conditions }), shown.at);
  for (const { name } of when ?? []) if (shown) check(name, shown);
  for (const cell of translated.sentence.values()) {
    const sentence = sentenceIn(cell.text);
    if ("unread" in sentence) {
      report(unclosedBrace({ raw: cell.text }), cell.at);
      continue;
    }
    const { pieces } = sentence;
    const asked = pieces.flatMap((piece) =>
      typeof piece !== "string" && "pieces" in piece ? (piece.when ?? []) : [],
    );
    for (const { name } of [...bracesIn(pieces), ...asked]) check(name, cell);
    for (const { kind } of bracesIn(pieces))
      if (kind !== null && !isWritable(kind))
        report(notUnderstood({ raw: kind, column: "sentence", forms: ["{raw}", "{raw plain}"] }), cell.at);
  }
}

/** The words of these kinds in one language, borrowed from another where missing. */
export function problemWordsIn(locale: Locale, problems: readonly MethodProblem[], languages: Languages) {
  return Object.fromEntries(
    problems.map(({ kind, rows }) => {
      const parts = new Map<string, SentenceRow[]>();
      for (const { cells, translated } of rows) {
        const when = conditionIn(cells["shown when"]?.text ?? "") ?? [];
        const sentence = sayIn(translated.sentence, locale, languages);
        // Each language is read as a row of its own that holds only its words.
        const texts = Object.fromEntries(locales.map((each) => [each, sentence])) as SentenceRow["texts"];
        const part = cells.part?.text ?? "";
        parts.set(part, [...(parts.get(part) ?? []), { when, texts, read: new Map() }]);
      }
      const say = (values: { readonly [name: string]: unknown }, speech: Speech): Phrase =>
        phraseOf((part) => parts.get(part) ?? [], values, { tells: kind.tells, speech });
      return [kind.code, say];
    }),
  );
}
