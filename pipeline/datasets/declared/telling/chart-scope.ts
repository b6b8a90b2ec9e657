import type { DefinedChart } from "./define-charts.ts";
import { tellingsOf } from "./repeated.ts";
import type { Teller } from "./teller.ts";

/** One drawing of a chart, which may be repeated: its id, the figures its words are about, and the figures it draws. */
export interface ChartScope {
  readonly id: string;
  readonly teller: Teller;
  /** For a place, these include the figures of places within it, whose codes begin with its code. */
  readonly drawn: Teller;
}

/** The drawings of a chart. The first place's drawing has the chart's id; all others add the place or part to it. */
export function scopesOf({ id, forEach }: DefinedChart, teller: Teller): ChartScope[] {
  if (!forEach) return [{ id, teller, drawn: teller }];
  const taken = new Set<string>();
  if (forEach.kind === "part")
    return tellingsOf(forEach, teller).map(({ at, name, among }) => {
      return { id: idOf(`${id} ${name}`, at, taken), teller: among, drawn: among };
    });
  const places = new Set(teller.all(forEach.token.indicator).map(({ area }) => area));
  return [...places].slice(0, forEach.most).map((place, index) => ({
    id: index === 0 ? id : `${id}-${place.toLowerCase()}`,
    teller: teller.within(({ area }) => area === place),
    drawn: teller.within(({ area }) => area === place || area.startsWith(`${place}-`)),
  }));
}

/** A file name in ASCII letters; numbered where another has the same. */
function idOf(name: string, at: number, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  const id = taken.has(plain) ? `${plain}-${at + 1}` : plain;
  taken.add(id);
  return id;
}
