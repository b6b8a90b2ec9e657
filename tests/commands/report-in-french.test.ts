import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { initCommand } from "../../pipeline/commands/init-command.ts";
import { proofCommand } from "../../pipeline/commands/proof-command.ts";
import { reportCommand } from "../../pipeline/commands/report-command.ts";
import { templateCommand } from "../../pipeline/commands/template-command.ts";
import { terminalInto } from "../support/terminal.ts";

/** A dataset in English and French, of amounts with decimals. */
const waste: { readonly [file: string]: string } = {
  "datasets/waste/dataset.csv": `setting,value,value::fr
title,Waste collected,Déchets collectés
language,en,`,
  "datasets/waste/sources.csv": `source,file
waste,waste.csv`,
  "datasets/waste/columns.csv": `source,name,kind,unit,key,header,header::fr
waste,place,area,,yes,Country or area,Pays ou territoire
waste,year,period,,yes,Year,Année
waste,waste,quantity,t,,Waste,Déchets`,
  "datasets/waste/indicators.csv": `indicator,operation,column,by,unit,key figure,title,title::fr,definition,definition::fr,method,method::fr
waste,sum,waste.waste,period; area|period,t,1,Waste collected,Déchets collectés,Waste collected in the year.,Déchets collectés dans l’année.,Sum of the rows.,Somme des lignes.`,
  "datasets/waste/charts.csv": `chart,form,indicator,by,title,title::fr
waste-by-place,bars,waste,area at the latest period,Waste by place,Déchets par lieu`,
  "datasets/waste/sentences.csv": `paragraph,sentence,sentence::fr
waste,"In {waste period}, {waste} of waste were collected.","En {waste period}, les villes du réseau ont collecté {waste} de déchets."`,
  "raw/2026/waste/waste.csv": `Pays ou territoire,Année,Déchets
Viêt Nam,2026,1234.5
Philippines,2026,34`,
};

let root: string;
const printed: string[] = [];
const terminal = terminalInto((text) => printed.push(text));
const read = (path: string) => readFile(join(root, path), "utf8");
const seen = (text: string): string => text.replaceAll("\u202f", "·").replaceAll("\u00a0", "_");
/** What a page says, without its marks. */
const bare = (page: string): string => seen(page.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ""));

beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), "almanac-french-")), "net");
  const options = {
    languages: "en,fr",
    countries: "VN,PH",
    year: "2026",
    ci: "none",
    network: "Réseau",
  } as const;
  expect(await initCommand(root, options, terminal)).toBe(0);
  for (const [path, text] of Object.entries(waste)) {
    await mkdir(dirname(join(root, "data", path)), { recursive: true });
    await writeFile(join(root, "data", path), `${text}\n`);
  }
  const edition = JSON.parse(await read("data/raw/2026/edition.json"));
  edition.deliveries.push({ dataset: "waste", file: "waste.csv", office: "Réseau", locale: "fr" });
  await writeFile(join(root, "data/raw/2026/edition.json"), JSON.stringify(edition));
  expect([
    await reportCommand("2026", { root }, terminal),
    printed.filter((text) => /error|warning {2}/.test(text)),
  ]).toEqual([0, [expect.stringContaining("0 errors, 0 warnings")]]);
});
afterAll(() => rm(dirname(root), { recursive: true, force: true }));

test("a report in English and French is written in both, and leads from one to the other alone", async () => {
  const files = await readdir(join(root, "reports/2026"));
  expect(files).toEqual(
    expect.arrayContaining(["index.fr.html", "quality.fr.html", "report.fr.pdf", "statistics.fr.xlsx"]),
  );
  const page = await read("reports/2026/index.fr.html");
  expect(page).toContain('<html lang="fr"');
  expect([...page.matchAll(/hreflang="([^"]+)"/g)].map(([, locale]) => locale)).toEqual(["en", "fr"]);
  expect(bare(page)).toContain("En 2026, les villes du réseau ont collecté 1·268,5_t de déchets.");
  expect(bare(await read("reports/2026/quality.fr.html"))).toContain(
    "0 erreur, 0 avertissement, 1 remarque.",
  );
});

test("where no chart has a headline, the command says that none opens the report", () => {
  expect(printed.join(" ").replace(/\s+/g, " ")).toContain("No chart opens it");
});

test("the axes of its charts have thousands and decimals as French has them", async () => {
  expect(bare(await read("reports/2026/charts/fr/waste-by-place.svg"))).toContain("1·000");
  expect(await read("reports/2026/charts/waste-by-place.svg")).toContain("1,000");
});

test("a French text is held against it, and what is wrong is put right in its own way", async () => {
  const text = join(dirname(root), "texte.md");
  await writeFile(
    text,
    "Les villes du Viêt Nam ont collecté 1 234,5 tonnes de déchets en 2026.\n\nDéchets collectés en 2026\u00a0: Philippines 43 tonnes, Viêt Nam 1\u202f243,5 tonnes.\n",
  );
  printed.length = 0;
  await proofCommand([text], { root, edition: "2026", format: "json" }, terminal);
  const [{ figures }] = JSON.parse(printed.join("\n")).files;
  const told = figures.map(({ text, verdict, right }: { [name: string]: string | null }) =>
    seen(`${text} ${verdict}${right === null ? "" : `, ${right}`}`),
  );
  expect(told.filter((one: string) => !one.includes("no-figure"))).toEqual([
    "1 234,5 agrees",
    "43 disagrees, 34",
    "1·243,5 disagrees, 1 234,5",
  ]);
});

test("an office's form is in French", async () => {
  const form = join(dirname(root), "form.xlsx");
  expect(await templateCommand("tree-planting", { root, locale: "fr", output: form }, terminal)).toBe(0);
});
