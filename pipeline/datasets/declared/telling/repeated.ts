import type { Observation } from "../../../model/observation.ts";
import type { Said } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Teller } from "./figures-told.ts";
import { type Token, tokenIn } from "./token.ts";

/** Of which figure's places, periods or parts something is told again, and of how many at most. */
export interface Repeated {
  readonly token: Token;
  readonly most: number;
}

/** One time that something is told: the how-manieth, of what, and among which figures. */
export interface Telling {
  readonly at: number;
  readonly of: string;
  readonly among: Teller;
}

const forms = [
  "<indicator> area",
  "<indicator> part",
  "<indicator> period",
  "first 6 <indicator> part",
] as const;

const keys: { readonly [tells: string]: (figure: Observation) => string } = {
  area: ({ area }) => area,
  period: ({ period }) => period,
  part: ({ area, breakdown }) => `${area}\u0000${breakdown}`,
};

/** What a cell under `for each` says; null where it is empty, undefined where it is not understood. */
export function repeatedIn(
  said: Said | null,
  indicators: ReadonlyMap<string, unknown>,
  report: Report,
): Repeated | null | undefined {
  if (!said) return null;
  const [, most, text = ""] = /^(?:first (\d+) )?(.*)$/.exec(said.text) ?? [];
  const token = tokenIn(text);
  if (token && Object.hasOwn(keys, token.tells)) {
    if (!named({ text: token.indicator, at: said.at }, indicators, "indicators", report)) return undefined;
    return { token, most: most === undefined ? Number.POSITIVE_INFINITY : Number(most) };
  }
  report(notUnderstood({ raw: said.text, column: "for each", forms }), said.at);
  return undefined;
}

/** The times that something is told: once without `for each`. */
export function tellingsOf(repeated: Repeated | null, teller: Teller): readonly Telling[] {
  if (!repeated) return [{ at: 0, of: "", among: teller }];
  const { token, most } = repeated;
  const keyOf = keys[token.tells];
  if (!keyOf) return [];
  // The whole is told beside its places, not among them.
  const parted = teller.figures(token.indicator, token.by).map((one) => one.observation);
  const all = parted.length === 0 ? teller.all(token.indicator) : parted;
  const figures = token.tells === "part" ? all.filter(({ breakdown }) => breakdown !== "") : all;
  const firsts = new Map<string, Observation>();
  for (const figure of figures) if (!firsts.has(keyOf(figure))) firsts.set(keyOf(figure), figure);
  return [...firsts].slice(0, most).map(([of, { area, breakdown }], at) => ({
    ...{ at, of: token.tells === "part" ? breakdown : of },
    among:
      token.tells === "part"
        ? teller.ofPart(area, breakdown)
        : teller.within((figure) => keyOf(figure) === of),
  }));
}
