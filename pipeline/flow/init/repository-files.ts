import { editionTitles } from "../../locales/edition-titles.ts";
import type { Locale } from "../../model/locale.ts";
import { editionText } from "../next-edition.ts";
import { exampleId } from "./example.ts";
import type { RepositoryHost } from "./hosts.ts";
import { areasTable, type Country } from "./places.ts";

/** What a new data repository is to be. */
export interface NewRepository {
  readonly network: string;
  readonly year: string;
  readonly locales: readonly Locale[];
  readonly countries: readonly Country[];
  /** What `package.json` asks for as almanac: a version, an address of git, a tarball. */
  readonly almanac: string;
  /** The packages of the languages' typefaces, by name, each with its version. */
  readonly fonts: { readonly [name: string]: string };
  readonly host: RepositoryHost;
  /** The job of GitLab that comes with the program. */
  readonly gitlab: string;
}

/** The text files of a new data repository, by path. */
export function repositoryFiles(made: NewRepository): ReadonlyMap<string, string> {
  const { network, year, locales, countries } = made;
  const jobs = {
    github: [[".github/workflows/almanac.yml", workflow] as const],
    gitlab: [[".gitlab-ci.yml", made.gitlab] as const],
    none: [],
  };
  return new Map([
    ...jobs[made.host],
    ["README.md", readme(made)],
    ["package.json", packageJson(made)],
    [".gitignore", ignored],
    [`data/raw/${year}/edition.json`, edition(made)],
    ["data/reference/areas.csv", areasTable(network, countries, locales)],
  ]);
}

function edition({ network, year, locales }: NewRepository): string {
  const [first = "en"] = locales;
  return editionText({
    edition: year,
    title: Object.fromEntries(locales.map((locale) => [locale, editionTitles[locale](year)])),
    network,
    published: `${Number(year) + 1}-06-30`,
    draft: true,
    locales: [...locales],
    deliveries: [
      { dataset: exampleId, file: `${exampleId}.xlsx`, office: network, locale: first, state: "expected" },
    ],
  });
}

function packageJson({ network, almanac, fonts }: NewRepository): string {
  const about = {
    private: true,
    description: `The annual indicators of ${network}`,
    type: "module",
    scripts: { check: "almanac check", report: "almanac report", preview: "almanac preview" },
    dependencies: { ...fonts, almanac },
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

const ignored = `node_modules/
data/processed/
reports/*.refused/
reports/.*
~$*
.DS_Store
`;

const workflow = `# Checks the spreadsheets on every push, and publishes the report from the main branch.
name: almanac
on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --no-audit --no-fund
      - uses: ./node_modules/almanac

  publish:
    if: github.ref == 'refs/heads/main'
    needs: check
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --no-audit --no-fund
      - run: npx almanac report
      - uses: actions/upload-pages-artifact@v3
        with:
          path: reports
      - uses: actions/deploy-pages@v4
`;

function readme({ network, year }: NewRepository): string {
  return `# ${network}: annual indicators

The spreadsheets that offices send in, and the report that is made from them.

## Once on each computer

Install Node.js 20.19 or newer. Open a terminal in this folder and type \`npm install\`.

## Day by day

| you want to | type, or do |
|---|---|
| see what is wrong in the spreadsheets | \`npx almanac check\`: each finding names the cell and what to do |
| make the report | \`npx almanac report\`, then open \`reports/${year}/index.html\`. It is a draft, and may change with every run |
| release the report | remove the line \`"draft": true\` from \`edition.json\` and report anew: from then on a figure that moves needs a line that says why |
| see the report while you edit | \`npx almanac preview\`, and open the address that it prints |
| know what a finding means | \`npx almanac help\` and its code, such as \`npx almanac help duplicate-key\` |
| send an office its file back, marked | \`npx almanac annotate --to marked\` |
| send an office an empty form | \`npx almanac template ${exampleId}\` |
| know where a number comes from | \`npx almanac explain trees\` |
| begin next year | \`npx almanac new ${Number(year) + 1} --packs packs\` |

## Where things are

| folder | holds |
|---|---|
| \`data/raw/${year}/\` | the spreadsheets as they came, a folder for each dataset; the program never changes them |
| \`data/raw/${year}/edition.json\` | title, date of publication, languages, and who sends which file |
| \`data/reference/areas.csv\` | the places, with every name that offices give them |
| \`data/datasets/\` | what each dataset looks like, in a workbook \`definition.xlsx\` |
| \`reports/${year}/\` | the report |

## Your own data

\`${exampleId}\` is an example with made-up numbers. To begin with your own:

1. \`npx almanac propose YOUR-FILE.xlsx --id your-dataset\` writes \`data/datasets/your-dataset/definition.xlsx\`.
   It is a proposal: answer the yellow questions in it, and empty their cells.
2. Copy your file to \`data/raw/${year}/your-dataset/\`, and add a line to \`deliveries\` in \`edition.json\`.
3. \`npx almanac check\`, mend what it names, and \`npx almanac report\`.
4. Throw the example away: delete \`data/datasets/${exampleId}\`, \`data/raw/${year}/${exampleId}\` and its line in \`edition.json\`.
`;
}
