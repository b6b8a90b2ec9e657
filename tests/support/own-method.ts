import { mkdir, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DataRepository } from "./data-repository.ts";

/** A `method.js` that computes half of what cities use, and warns of a city that sent one amount twice. */
export const halves = `import { atCells, defineMethod, defineProblem, finding, isMissing, observe } from "almanac";

const sentTwice = defineProblem({
  code: "sent-twice",
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  tells: { city: "area", times: "number" },
  catches: "A city that sent the same amount for two years.",
  example: "12 for 2018 and 12 for 2019",
});

export default defineMethod({
  needs: { use: { city: "area", year: "period", water: "quantity" } },
  problems: { sentTwice },
  *check({ rows }) {
    const seen = new Set();
    for (const row of rows("use")) {
      const [water, [cell]] = [row.value("water"), row.cells("water")];
      if (isMissing(water) || !cell) continue;
      const city = row.value("city");
      const sent = city + " " + water.amount;
      if (seen.has(sent)) yield finding(sentTwice({ city, times: 2 }), atCells(cell.range));
      seen.add(sent);
    }
  },
  *compute({ rows }) {
    for (const row of rows("use")) {
      const water = row.value("water");
      const half = isMissing(water) ? water : { ...water, amount: water.amount / 2 };
      yield observe("half", { area: row.value("city"), period: row.value("year") }, half);
    }
  },
});
`;

const sheets: { readonly [name: string]: string } = {
  dataset: "setting,value\ntitle,Water\nmethod,method.js\n",
  sources: "source,file\nuse,use.csv\n",
  columns:
    "source,name,kind,header,required,key,unit\nuse,city,area,City,yes,yes,\nuse,year,period,Year,yes,yes,\nuse,water,quantity,Water,,,t\n",
  indicators: "indicator,title,unit,operation,column,by\nhalf,Half,t,method,use,area|period\n",
  problems:
    "code,part,en,mn\nsent-twice,says,{city} sent the same amount {times} times.,{city} нэг тоог {times} удаа илгээсэн.\nsent-twice,fix,Ask for the right one.,Зөвийг нь асуу.\n",
};

/** Puts a dataset `water` whose method is code of its own into a data repository. */
export async function addOwnMethod({ write }: Pick<DataRepository, "write">, year = "2020"): Promise<void> {
  for (const [name, text] of Object.entries(sheets)) await write(`data/datasets/water/${name}.csv`, text);
  await write("data/datasets/water/method.js", halves);
  await write(`data/raw/${year}/water/use.csv`, "City,Year,Water\nSeoul,2018,12\nSeoul,2019,14\n");
}

/** Installs this package in a data repository, as far as its code can tell. */
export async function installHere({ root, write }: DataRepository): Promise<void> {
  await write("package.json", '{ "type": "module" }');
  await mkdir(join(root, "node_modules"), { recursive: true });
  await symlink(resolve("."), join(root, "node_modules/almanac"));
}

/** The rows of one of its sheets. */
export const ownSheet = (name: string): string => sheets[name] ?? "";
