import type { Observation } from "../../../model/observation.ts";
import { isPeriod } from "../../../model/period.ts";
import { type Token, tokenIn } from "../../../model/token.ts";
import type { CellText } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import type { Teller } from "./teller.ts";

/** The figure over whose places, periods or parts something is repeated, and the maximum number of repetitions. */
export interface Repeated {
  readonly token: Token;
  readonly kind: Kind;
  readonly most: number;
}

/** One repetition: its position, its subject with its name, and the figures it draws on. */
export interface SentenceTelling {
  readonly at: number;
  readonly of: string;
  readonly name: string;
  readonly among: Teller;
}

const forms = {
  area: "<indicator> area",
  part: "<indicator> part",
  period: "<indicator> period",
  figure: "<indicator>",
} as const;
type Kind = keyof typeof forms;

const keys: { readonly [K in Kind]: (figure: Observation) => string } = {
  area: ({ area }) => area,
  period: ({ period }) => period,
  part: ({ area, breakdown }) => `${area}\u0000${breakdown}`,
  // A figure whose part is a period goes with that period: the baseline of the target of 2030.
  figure: ({ area, period, breakdown }) => `${area}\u0000${isPeriod(breakdown) ? breakdown : period}`,
};

/** What a cell under `for each` says; null where it is empty, undefined and a finding where it is not understood. */
export function repeatedIn(
  cell: CellText | null,
  kinds: readonly Kind[],
  { indicators, report }: { readonly indicators: ReadonlyMap<string, unknown>; readonly report: Reporter },
): Repeated | null | undefined {
  if (!cell) return null;
  const [, most, text = ""] = /^(?:first (\d+) )?(.*)$/.exec(cell.text) ?? [];
  const token = tokenIn(text);
  const kind = kinds.find((each) => each === token?.tells);
  if (token && kind) {
    if (!named({ text: token.indicator, at: cell.at }, indicators, "indicators", report)) return undefined;
    return { token, kind, most: most === undefined ? Number.POSITIVE_INFINITY : Number(most) };
  }
  const allowed = [...kinds.map((each) => forms[each]), "first 6 <indicator> part"];
  report(notUnderstood({ raw: cell.text, column: "for each", forms: allowed }), cell.at);
  return undefined;
}

/** All repetitions; exactly one without `for each`. */
export function tellingsOf(repeated: Repeated | null, teller: Teller): readonly SentenceTelling[] {
  if (!repeated) return [{ at: 0, of: "", name: "", among: teller }];
  const { token, kind, most } = repeated;
  const keyOf = keys[kind];
  // The whole stands beside its places, not among them.
  const parted = teller.figures(token.indicator, token.by).map((each) => each.observation);
  const all = parted.length === 0 ? teller.all(token.indicator) : parted;
  const figures = kind === "part" ? all.filter(({ breakdown }) => breakdown !== "") : all;
  const firsts = new Map<string, Observation>();
  for (const figure of figures) if (!firsts.has(keyOf(figure))) firsts.set(keyOf(figure), figure);
  return [...firsts].slice(0, most).map(([of, { area, breakdown }], at) => ({
    ...{ at, of, name: kind === "part" ? breakdown : of },
    among: kind === "part" ? teller.ofPart(area, breakdown) : teller.within((figure) => keyOf(figure) === of),
  }));
}
