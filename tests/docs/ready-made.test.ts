import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Declared } from "../../pipeline/datasets/declared/declare.ts";
import { methodFile } from "../../pipeline/datasets/declared/method.ts";
import { settingOf } from "../../pipeline/datasets/declared/settings.ts";
import { readyMade } from "../../pipeline/flow/init/ready-made.ts";
import { registryOf } from "../../pipeline/flow/registry.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";

const { all } = await registryOf(".", undefined, "left");
const ids = await readyMade();

test("docs/ready-made.md shows each definition that comes with the program, its picture and what it needs", async () => {
  const sections = ids.flatMap((id) => {
    const own = all.find((one) => one.id === id);
    if (!own?.dataset || !own.declared) throw new Error(`missing definition: ${id}`);
    return sectionOf(own.dataset, own.declared);
  });
  const page = [...opening, ...sections].join("\n");
  await expect(page).toMatchFileSnapshot("../../docs/ready-made.md");
  const pictures = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => join("docs", path));
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
});

const opening = [
  "# Ready-made datasets",
  "",
  "These definitions come with the program. A new data repository begins with those it names, and an older one adds them:",
  "",
  "```sh",
  `npx almanac init my-network --with ${ids.slice(0, 2).join(",")}`,
  "npx almanac add resilience --root my-network",
  "```",
  "",
  "They are copied into `data/datasets` and are yours from then on. Name the files that you have in the deliveries of `edition.json`, put",
  "them into `data/raw/<edition>/<dataset>/`, and change the column headers in `columns.csv` to what your offices write. `EAS` in a sheet",
  "is East Asia, the region of the network that they were made for: write the code of your own from `areas.csv`. Generated: `npm run docs`.",
  "",
];

function sectionOf({ id, words, sources }: Dataset, { definition }: Declared): string[] {
  const { title, about } = words.en;
  const method = settingOf(definition, "method")?.cells.value?.text;
  return [
    `## ${title}`,
    "",
    `\`${id}\`. ${about}`,
    ...(method === undefined || method === methodFile ? [] : ["", `Its method is \`${method}\`.`]),
    "",
    ...pictureOf(title, definition),
    "| needs | with the columns | may have |",
    "|---|---|---|",
    ...Object.entries(sources).map(([source, { file, sheet, required }]) => {
      const own = definition.columns.filter(({ cells }) => cells.source?.text === source);
      const headers = (isRequired: boolean) =>
        own
          .filter(({ cells }) => (cells.required?.text === "yes" || cells.key?.text === "yes") === isRequired)
          .map(
            ({ cells, translated }) =>
              translated.header.get("")?.text ?? translated.header.get("en")?.text ?? cells.name?.text ?? "",
          )
          .map((header) => header.split("|")[0]?.replaceAll("\n", " ").trim())
          .join(", ");
      const named = sheet === undefined ? `\`${file}\`` : `\`${file}\`, sheet “${sheet}”`;
      return `| ${named}${required ? "" : ", if it comes"} | ${headers(true)} | ${headers(false)} |`;
    }),
    "",
  ];
}

/** The first chart of the definition that a report has, the latest first. */
function pictureOf(title: string, { charts }: Declared["definition"]): string[] {
  const paths = charts.flatMap(({ cells }) =>
    ["2021", "2020"].map((year) => `../reports/${year}/charts/${cells.chart?.text}.svg`),
  );
  const path = paths.find((one) => existsSync(join("docs", one)));
  return path === undefined ? [] : [`![${title}](${path})`, ""];
}
