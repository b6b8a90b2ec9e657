import type { DefinedChart } from "./define-charts.ts";
import { tellingsOf } from "./repeated.ts";
import type { Teller } from "./teller.ts";

/** One drawing of a chart, which may be drawn again for each of something: its id, whose figures its words tell, and what it draws. */
export interface ChartScope {
  readonly id: string;
  readonly teller: Teller;
  /** Those of the places within a place too, whose codes begin with its own. */
  readonly drawn: Teller;
}

/** The drawings of a chart: for each place the first is called as the chart is, all others by what they are of too. */
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

/** A file name of plain letters; the how-manieth it is where another has the same. */
function idOf(name: string, at: number, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  const id = taken.has(plain) ? `${plain}-${at + 1}` : plain;
  taken.add(id);
  return id;
}
