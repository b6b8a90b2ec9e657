import { phrasebooks } from "../../locales/phrasebooks.ts";
import type { Locale } from "../../model/locale.ts";
import { editionText } from "../next-edition.ts";
import { exampleId } from "./example.ts";
import { githubWorkflow } from "./github-workflow.ts";
import type { RepositoryHost } from "./hosts.ts";
import { areasTable, type ChosenCountry } from "./places.ts";
import { readme } from "./readme.ts";

export interface NewRepository {
  readonly network: string;
  readonly year: string;
  readonly locales: readonly Locale[];
  readonly countries: readonly ChosenCountry[];
  /** The dependency in `package.json`: a version, a git address, a tarball. */
  readonly almanac: string;
  /** Packages with the languages' typefaces, and their versions. */
  readonly fonts: { readonly [name: string]: string };
  readonly host: RepositoryHost;
  /** The content of the GitLab job. */
  readonly gitlab: string;
}

/** The text files of a new data repository, by path. */
export function repositoryFiles(made: NewRepository): ReadonlyMap<string, string> {
  const { network, year, locales, countries } = made;
  const jobs = {
    github: [[".github/workflows/almanac.yml", githubWorkflow] as const],
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
    title: Object.fromEntries(locales.map((locale) => [locale, phrasebooks[locale].editionTitle(year)])),
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
