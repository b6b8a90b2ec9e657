import type { Problem } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Analysed } from "../proof/context/analyse.ts";
import { covers } from "../proof/numbers/printed.ts";
import type { BoundChart } from "../read-text/text.ts";
import { type BoundKey, boundKeyIn, keyForms } from "./bound-key.ts";
import { type BoundWording, boundText, numberIn, scaleNamed } from "./bound-text.ts";
import { type BoundValue, evaluate } from "./evaluate.ts";
import { type FigureBook, isFault, type KeyFault } from "./figure-book.ts";
import { boundValueFault, keyProblem } from "./problems.ts";

/** Where a text has a key: in a control, or in braces not converted yet. */
export interface BoundPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly written: string;
  readonly isControl: boolean;
  readonly locale: Locale;
  /** For a value of a chart. */
  readonly inChart?: { readonly chart: BoundChart; readonly cell: string };
}

/** A bound place, and what it should say. */
export interface BoundCheck extends BoundPlace {
  readonly key: BoundKey | null;
  /** The values of the key in this edition, and in the one before. */
  readonly value: BoundValue | null;
  readonly before: BoundValue | null;
  /** The right text, where known. */
  readonly right: string | null;
  /** The other edition whose value it still has, where that is so. */
  readonly edition: string | null;
  readonly state: "right" | "frozen" | "edited" | "stale" | "vanished" | "fault";
  readonly problem: Problem | null;
}

/** What bound texts are compared with. */
export interface BoundRecord {
  readonly now: FigureBook;
  /** Earlier editions, newest first. */
  readonly earlier: readonly FigureBook[];
  /** Editions after this one, which a document may hold already. */
  readonly later: readonly FigureBook[];
  wording(locale: Locale): BoundWording;
}

/** The bound places of a text in order; a paragraph in an unknown language counts as the text's main language. */
export function boundPlaces({ blocks, locale: main }: Analysed): BoundPlace[] {
  return blocks.flatMap(({ block, locale }, index) => {
    const place = (from: number, to: number, written: string, isControl: boolean): BoundPlace => ({
      ...{ block: index, from, to, text: block.text.slice(from, to), written, isControl },
      locale: locale ?? main ?? "en",
    });
    const controls = (block.bound ?? []).map(({ from, to, key }) => place(from, to, key, true));
    const braces = [...block.text.matchAll(/\{\{(?!\{)([^{}]*)\}{0,2}/g)].map((match) =>
      place(match.index, match.index + match[0].length, match[1] ?? "", false),
    );
    const free = braces.filter(
      ({ from }) => !controls.some((control) => from >= control.from && from < control.to),
    );
    return [...controls, ...free].sort((a, b) => a.from - b.from);
  });
}

/** Compares a bound place with the data: right, edited by hand, of an earlier edition, or invalid. */
export function checkBound(place: BoundPlace, record: BoundRecord): BoundCheck {
  const key = boundKeyIn(place.written);
  const bare = { ...place, key, value: null, before: null, right: null, edition: null } as const;
  const raw = `{{${place.written}}}`;
  if (/^\{\{.*[^}]\}?$/s.test(place.text) && !place.isControl)
    return { ...bare, state: "fault", problem: keyProblem(place.text, "unclosed") };
  if (!key) return faulty(bare, { fault: "not-understood" }, raw);
  if ((key.isFrozen || key.operation === "row") && place.isControl)
    return { ...bare, state: "frozen", problem: null };
  const value = evaluate(key, record.now);
  const others = [...record.earlier, ...record.later].map((book) => ({ book, value: evaluate(key, book) }));
  const lastHeld = others.find((other) => !isFault(other.value));
  const isLater = lastHeld !== undefined && record.later.includes(lastHeld.book);
  const before =
    lastHeld && !isFault(lastHeld.value) && !(isLater && !isFault(value)) ? lastHeld.value : null;
  if (isFault(value)) {
    if (!place.isControl || !lastHeld || !before) return faulty({ ...bare, before }, value, raw);
    const edition = lastHeld.book.year;
    const values = { figure: before.of[0], edition, right: null, others: null } as const;
    const problem = boundValueFault({ raw: place.text, why: "vanished", ...values });
    return { ...bare, before, edition, state: "vanished", problem };
  }
  const wording = record.wording(place.locale);
  const now = place.isControl ? place.text : "";
  const right = boundText(key, value, wording, now);
  if (right === null) {
    const problem = keyProblem(raw, "no-unit", { name: key.as });
    return { ...bare, value, before, state: "fault", problem };
  }
  const checked = { ...bare, value, before, right };
  if (!place.isControl || right === now || agrees(key, value, place))
    return { ...checked, state: "right", problem: null };
  const stale = others.find(
    (other) =>
      !isFault(other.value) &&
      (boundText(key, other.value, wording, now) === now || agrees(key, other.value, place)),
  );
  const why = stale ? "stale" : "edited";
  const edition = stale?.book.year ?? null;
  const problem = boundValueFault({
    ...{ raw: now, why, figure: value.of[0], right, others: null },
    edition: edition ?? record.now.year,
  });
  return { ...checked, edition, state: why, problem };
}

function faulty(place: Omit<BoundCheck, "state" | "problem">, found: KeyFault, raw: string): BoundCheck {
  const { fault, ...details } = found;
  const forms = fault === "not-understood" ? { forms: keyForms } : {};
  return { ...place, state: "fault", problem: keyProblem(raw, fault, { ...details, ...forms }) };
}

/** Whether a number written in another way still states the value: about 90, over 2,500. */
function agrees(key: BoundKey, value: BoundValue, { text, locale }: BoundPlace): boolean {
  const printed = numberIn(text, locale);
  if (!printed || !("quantity" in value)) return false;
  const scale = key.as === null ? null : scaleNamed(key.as, value.quantity, locale);
  const size = scale && (scale.isUnit || printed.scale === 1) ? scale.size : 1;
  return covers(printed, value.quantity.amount / size, value.quantity.qualifier);
}
