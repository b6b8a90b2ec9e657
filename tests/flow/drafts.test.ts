import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyCommand } from "../../pipeline/commands/verify-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import { report } from "../../pipeline/flow/report.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

const definition = {
  sources: "source,file\nwaste,waste.csv\n",
  columns:
    "source,name,kind,header,unit,key\nwaste,place,area,Place,,yes\nwaste,year,period,Year,,yes\nwaste,amount,quantity,Amount,t,\n",
  indicators:
    "indicator,title,operation,column,by,unit,better\namount,Amount,sum,waste.amount,area|period,t,lower\n",
  charts: "chart,form,indicator,by,title\namounts,bars,amount,area at the latest period,Waste\n",
  dataset: "setting,value\ntitle,Waste\n",
};

let own: DataRepository;
beforeEach(async () => {
  own = await dataRepository();
  for (const [sheet, csv] of Object.entries(definition))
    await own.write(`data/datasets/waste/${sheet}.csv`, csv);
  await own.write("data/raw/2020/waste/waste.csv", "Place,Year,Amount\nJapan,2019,10\nKorea,2019,20\n");
  await own.registry();
  await says({ draft: true });
});
afterEach(() => own.dispose());

const path = (of: string) => `${own.root}/${of}`;
async function says(fields: object, year = "2020"): Promise<void> {
  const form = path(`data/raw/${year}/edition.json`);
  const edition = JSON.parse(await readFile(form, "utf8"));
  await writeFile(form, JSON.stringify({ ...edition, ...fields }));
}
async function reported() {
  const { datasets, findings: definitions } = await registryOf(own.root, "2020");
  const outcome = await report({
    root: own.root,
    edition: "2020",
    only: ["html", "csv", "svg"],
    datasets: async () => ({ datasets, definitions }),
    progress: () => {},
  });
  const errors = "findings" in outcome ? outcome.findings.filter(isError).map(({ code }) => code) : [];
  return { came: outcome.came, errors };
}
const page = () => readFile(path("reports/2020/index.html"), "utf8");
const picture = () => readFile(path("reports/2020/charts/amounts.svg"), "utf8");

test("a draft may be changed and made again, says so, and holds once it is released", async () => {
  expect(await reported()).toEqual({ came: "drafted", errors: [] });
  expect(await page()).toContain("<strong>Draft.</strong>");
  // A picture is also handed on alone.
  expect(await picture()).toContain(">Draft<");
  await own.write(
    "data/datasets/waste/indicators.csv",
    definition.indicators.replace("sum,waste.amount,area|period,t", "count,waste,area|period,1"),
  );
  expect(await reported()).toEqual({ came: "drafted", errors: [] });

  await own.write("data/datasets/waste/indicators.csv", definition.indicators);
  await says({ draft: undefined });
  expect(await reported()).toEqual({ came: "published", errors: [] });
  expect(await page()).not.toContain("Draft");
  expect(await picture()).not.toContain("Draft");

  await own.write("data/raw/2020/waste/waste.csv", "Place,Year,Amount\nJapan,2019,11\nKorea,2019,20\n");
  expect(await reported()).toEqual({ came: "refused", errors: ["restated"] });
  // Nor by calling it a draft again.
  await says({ draft: true });
  expect((await reported()).errors).toEqual(["draft-again", "restated"]);
});

test("nothing is held against a draft: neither by the next edition nor by verify", async () => {
  const printed: string[] = [];
  expect((await reported()).came).toBe("drafted");
  expect(
    await verifyCommand(
      [],
      { root: own.root },
      terminalInto((text) => printed.push(text)),
    ),
  ).toBe(0);
  expect(printed).toEqual(["2020: a draft, not verified."]);

  await own.copy(path("data/raw/2020"), "data/raw/2021");
  await says({ edition: "2021" }, "2021");
  const next = async () => {
    const { datasets, findings: definitions } = await registryOf(own.root, "2021");
    return check({ root: own.root, edition: "2021", datasets, definitions, progress: () => {} });
  };
  expect((await next()).past.since).toBeNull();
  await says({ draft: undefined });
  expect((await reported()).came).toBe("published");
  expect((await next()).past.since).toMatchObject({ from: "2020", to: "2021" });
});
