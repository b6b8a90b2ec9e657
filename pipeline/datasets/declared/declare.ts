import type { Dataset } from "../../model/dataset.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { atCells } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { build } from "./build.ts";
import { withoutConsequences } from "./consequences.ts";
import { datasetOf } from "./declared-dataset.ts";
import type { Definition } from "./definition.ts";
import type { DefinitionPlace } from "./definition-place.ts";
import type { Languages } from "./languages.ts";
import { missingWords } from "./missing-words.ts";
import { openQuestion, untranslated } from "./problems.ts";
import { readDefinition } from "./read-definition.ts";
import { reportTo } from "./reporting.ts";
import { languageOf, settingOf } from "./settings.ts";

/** A dataset made from a definition, or null where the definition has errors; every mistake stands at its cell. */
export interface Declared {
  readonly dataset: Dataset | null;
  readonly definition: Definition;
  readonly languages: Languages;
  readonly findings: readonly Finding[];
  /** Position in the report among the declared datasets. */
  readonly order: number;
}

export function declare(sheets: readonly Sheet[], place: DefinitionPlace): Declared {
  const { definition, incomplete, findings: shape } = readDefinition(place.folder, sheets);
  const found: Finding[] = [...shape];
  const languages = { original: languageOf(definition), first: place.locales[0] ?? "en" };
  const made = build(definition, languages, place, reportTo(found));
  const findings = withoutConsequences(found, definition, incomplete).map(toMendHere);
  const sound = !findings.some(isError);
  for (const row of [definition.sources, definition.columns, definition.indicators].flat()) {
    const { question } = row.cells;
    if (question) findings.push(finding(openQuestion({ question: question.text }), atCells(question.at)));
  }
  if (sound) findings.push(...place.locales.flatMap((locale) => lackingIn(definition, locale, languages)));
  const order = Number(settingOf(definition, "order")?.cells.value?.text ?? 0) || 0;
  const whole = settingOf(definition, "area")?.cells.value?.text ?? null;
  return { dataset: sound ? datasetOf(made, whole) : null, definition, languages, findings, order };
}

/** Offices never see a definition, and an accepted error in one would leave no dataset. */
function toMendHere(found: Finding): Finding {
  return isError(found) ? { ...found, kind: { ...found.kind, movable: false, mends: "secretariat" } } : found;
}

/** How many words that readers see are missing in a language, reported at the first of them. */
function lackingIn(definition: Definition, locale: Locale, languages: Languages): Finding[] {
  const lacking = missingWords(definition, locale, languages).filter(({ forOffices }) => !forOffices);
  const [first] = lacking;
  if (!first) return [];
  const problem = untranslated({ language: locale, count: lacking.length, example: first.cell.text });
  return [finding(problem, atCells(first.cell.at))];
}
