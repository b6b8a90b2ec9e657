import { exampleId } from "./example.ts";
import { keepingCommands } from "./installed-from.ts";

interface Kept {
  readonly network: string;
  readonly year: string;
  /** Where the program comes from. */
  readonly almanac: string;
}

/** The README of a new data repository, for the officer who maintains it. */
export function readme({ network, year, almanac }: Kept): string {
  return `# ${network}: annual indicators

The spreadsheets that offices send, and the report made from them.

## Once on each computer

Install Node.js 20.19 or newer. Open a terminal in this folder and type \`npm install\`.
${outside(almanac)}
## Day by day

| to | type, or do |
|---|---|
| see what is wrong in the spreadsheets | \`npx almanac check\`: each finding names the cell and what to do |
| make the report | \`npx almanac report\`, then open \`reports/${year}/index.html\`. It is a draft and may change with every run |
| release the report | remove the line \`"draft": true\` from \`edition.json\` and run \`npx almanac report\` again. From then on, a figure that changes needs a line that says why |
| see the report while you edit | \`npx almanac preview\`, and open the address that it prints |
| learn what a finding means | \`npx almanac help\` and its code, such as \`npx almanac help duplicate-key\` |
| send an office its file back, marked | \`npx almanac annotate --to marked\` |
| send an office an empty form | \`npx almanac template ${exampleId}\` |
| see where a number comes from | \`npx almanac explain trees\` |
| add a dataset that comes with the program | \`npx almanac add climate\`, and see docs/ready-made.md |
| start next year | \`npx almanac new ${Number(year) + 1} --packs packs\` |

## Where things are

| path | contains |
|---|---|
| \`data/raw/${year}/\` | the spreadsheets as received, one folder for each dataset; the program never changes them |
| \`data/raw/${year}/edition.json\` | title, publication date, languages, and which office sends which file |
| \`data/reference/areas.csv\` | the places, with every name that offices use for them |
| \`data/datasets/\` | the definition of each dataset, in a workbook \`definition.xlsx\` |
| \`reports/${year}/\` | the report |

## Your own data

\`${exampleId}\` is an example with made-up numbers. To start with your own data:

1. \`npx almanac propose YOUR-FILE.xlsx --id your-dataset\` writes \`data/datasets/your-dataset/definition.xlsx\`.
   It is a proposal: answer the yellow questions in it and empty their cells.
2. Copy your file to \`data/raw/${year}/your-dataset/\`, and add a line to \`deliveries\` in \`edition.json\`.
3. Run \`npx almanac check\`, fix what it lists, and run \`npx almanac report\`.
4. Remove the example: delete \`data/datasets/${exampleId}\`, \`data/raw/${year}/${exampleId}\` and its line in \`edition.json\`.
`;
}

function outside(almanac: string): string {
  const commands = keepingCommands(almanac);
  if (commands.length === 0) return "";
  return `
The program itself comes from \`${almanac}\`, which lies outside of this folder: other computers, and the check after each push,
do not have it. To keep it in this folder, type this where it is, and commit what it writes:

\`\`\`sh
${commands.join("\n")}
\`\`\`
`;
}
