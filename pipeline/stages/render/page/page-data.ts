import { deflateSync, strToU8 } from "fflate";
import { type Html, html, trusted } from "../../../escape/html.ts";

/** A step of an origin for the page's script: value, cells, operands, and indexes of formula and sheets among texts. */
export type StepData = readonly [
  value: string,
  formula: number,
  note: string,
  /** A sheet, then its cells, and so on. */
  cells: readonly (number | string)[],
  ...operands: number[],
];

/** The indexes of an origin's name, place, printed value, source, method and first step, then of further notes. */
export type FigureData = readonly [
  name: number,
  place: number,
  printed: number,
  source: number,
  method: number,
  step: number,
  ...notes: number[],
];

/** A cell's figures: the row of each in observations.csv (0 for none), its text, and marks with their meanings. */
export type CellData = readonly (readonly [row: number, text: number, ...marks: number[]])[];

export interface TableData {
  readonly caption: number;
  readonly corner: number;
  readonly columns: readonly number[];
  readonly rows: readonly (readonly [head: number, ...cells: CellData[]])[];
  /** For a table longer than a screen: the texts above it, and each cell's sort key. */
  readonly long?: {
    readonly words: readonly number[];
    readonly keys: readonly (readonly (number | null)[])[];
  };
}

/** The data of one dataset for the page's script, where it is JSON, deflated, in base64; each text and each step is included once. */
export interface PageData {
  /** The index of a text; 0 for none. */
  text(text: string): number;
  step(step: StepData): number;
  /** By row of observations.csv. */
  readonly figures: { [row: number]: FigureData };
  readonly tables: TableData[];
  /** The values of each chart: the row of the figure, its name and its amount. */
  readonly charts: { [id: string]: readonly (readonly [row: number, name: number, amount: number])[] };
}

export function pageData(): PageData & { markup(dataset: string): Html } {
  const texts = new Map([["", 0]]);
  const places = new Map<string, number>();
  const steps: StepData[] = [];
  const placeIn = (known: Map<string, number>, key: string): number => {
    const place = known.get(key) ?? known.size;
    known.set(key, place);
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
      const json = JSON.stringify({ texts: [...texts.keys()], steps, figures, tables, charts });
      const packed = Buffer.from(deflateSync(strToU8(json))).toString("base64");
      return html`<script type="application/octet-stream" id="data-${dataset}">${trusted(packed)}</script>
`;
    },
  };
}
