import type { Checked } from "../../pipeline/flow/check.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";

/** What the two datasets of a pair say, each with its usual text where none is given. */
export interface Pair {
  /** The denominator of the waste per head, or null for a dataset that joins nothing. */
  readonly of?: string | null;
  readonly operation?: string;
  readonly unit?: string;
  /** How the waste and the people are grouped. */
  readonly by?: string;
  readonly peopleUnit?: string;
  /** Rows of units that the dataset of waste declares. */
  readonly units?: string;
  /** A second indicator of the dataset of people. */
  readonly more?: string;
  readonly waste?: readonly string[];
  /** Null for an edition that does not have the dataset. */
  readonly people?: readonly string[] | null;
}

const cities = ["Seoul,2019,940", "Seoul,2020,990", "Busan,2020,340"];
const inhabitants = ["Seoul,2019,9400", "Seoul,2020,9000", "Busan,2020,3400"];

/** Writes a dataset of waste in tonnes, and a dataset of people that it joins; the second comes later in the alphabet's order. */
export async function writePair(repository: DataRepository, pair: Pair = {}): Promise<void> {
  const { of = "people.inhabitants", operation = "per head", unit = "t/person", by = "area|period" } = pair;
  const { peopleUnit = "person", units = "", more = "", waste = cities, people = inhabitants } = pair;
  const columns = (source: string, of: string) =>
    `source,name,kind,header,unit,key\n${source},city,area,City,,yes\n${source},year,period,Year,,yes\n${source},amount,quantity,Amount,${of},\n`;
  const head = "indicator,title,definition,unit,operation,column,of,by\n";
  const joined =
    of === null ? "" : `waste-per-head,Per head,Waste per head,${unit},${operation},waste,${of},\n`;
  const sheets = {
    "garbage/dataset": "setting,value\ntitle,Waste\nabout,Waste of cities\n",
    "garbage/sources": "source,file\nwaste,waste.csv\n",
    "garbage/units": `unit,one,many,base,factor\n${units}`,
    "garbage/columns": columns("waste", "t"),
    "garbage/indicators": `${head}waste,Waste,All waste,t,sum,waste.amount,,${by}\n${joined}`,
    "people/dataset": "setting,value\ntitle,People\nabout,People of cities\n",
    "people/sources": "source,file\npeople,people.csv\n",
    "people/columns": columns("people", peopleUnit),
    "people/indicators": `${head}inhabitants,Inhabitants,All who live there,${peopleUnit},sum,people.amount,,${by}\n${more}`,
  };
  for (const [name, text] of Object.entries(sheets))
    await repository.write(`data/datasets/${name}.csv`, text);
  const table = (rows: readonly string[]) => `City,Year,Amount\n${rows.join("\n")}\n`;
  await repository.write("data/raw/2020/garbage/waste.csv", table(waste));
  if (people) await repository.write("data/raw/2020/people/people.csv", table(people));
}

export async function checkedPair(pair: Pair = {}): Promise<Checked> {
  const repository = await dataRepository();
  try {
    await writePair(repository, pair);
    return await repository.check();
  } finally {
    await repository.dispose();
  }
}
