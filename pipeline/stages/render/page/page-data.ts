import { escapedJson } from "../../../escape/escaped-json.ts";
import { type Html, html, trusted } from "../../../escape/html.ts";

/** A step of an origin as the page's script reads it: its value, the places of formula and sheets among the texts, cells and operands. */
export type StepData = readonly [
  value: string,
  formula: number,
  note: string,
  /** A sheet, then its cells, and so on. */
  cells: readonly (number | string)[],
  ...operands: number[],
];

/** Where an origin's name, place, printed value, source, method and first step stand, then what else is noted of it. */
export type FigureData = readonly [
  name: number,
  place: number,
  printed: number,
  source: number,
  method: number,
  step: number,
  ...notes: number[],
];

/** A cell's figures: the row of each in observations.csv, 0 where it has none, what stands there, and marks with their words. */
export type CellData = readonly (readonly [row: number, text: number, ...marks: number[]])[];

export interface TableData {
  readonly caption: number;
  readonly corner: number;
  readonly columns: readonly number[];
  readonly rows: readonly (readonly [head: number, ...cells: CellData[]])[];
  /** Of a table longer than a screen: what stands above it, and what each cell sorts by. */
  readonly long?: {
    readonly words: readonly number[];
    readonly keys: readonly (readonly (number | null)[])[];
  };
}

/** What the page's script shows of one dataset when a reader asks for it; each text and each step is in it once. */
export interface PageData {
  /** The place of a text among the texts; of none, 0. */
  text(text: string): number;
  step(step: StepData): number;
  /** By row of observations.csv. */
  readonly figures: { [row: number]: FigureData };
  readonly tables: TableData[];
  /** By chart, what each value says: the row of its figure, its name and its amount. */
  readonly charts: { [id: string]: readonly (readonly [row: number, name: number, amount: number])[] };
}

export function pageData(): PageData & { markup(dataset: string): Html } {
  const texts = new Map([["", 0]]);
  const places = new Map<string, number>();
  const steps: StepData[] = [];
  const placeIn = (places: Map<string, number>, key: string): number => {
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const figures: PageData["figures"] = {};
  const tables: TableData[] = [];
  const charts: PageData["charts"] = {};
  return {
    text: (text) => placeIn(texts, text),
    step: (step) => {
      const place = placeIn(places, JSON.stringify(step));
      steps[place] = step;
      return place;
    },
    figures,
    tables,
    charts,
    markup: (dataset) => {
      const json = escapedJson({ texts: [...texts.keys()], steps, figures, tables, charts }, 0);
      return html`<script type="application/json" id="data-${dataset}">${trusted(json)}</script>
`;
    },
  };
}
