import { existsSync } from "node:fs";
import { join } from "node:path";
import { datasets } from "../datasets/registry.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import { isError } from "../model/finding.ts";
import { type Locale, locales } from "../model/locale.ts";
import { report } from "../run.ts";
import { localName } from "../stages/render/file-names.ts";
import { findingsText } from "../stages/render/findings/findings-text.ts";
import type { Format } from "../stages/render/formats.ts";
import { chooseEdition } from "./choose.ts";
import type { Terminal } from "./terminal.ts";

interface ReportOptions {
  readonly root: string;
  readonly only?: readonly Format[];
  readonly locale?: readonly Locale[];
}

/** `almanac report`: 0 when published, 1 when refused. */
export async function reportCommand(
  year: string | undefined,
  { root, only, locale: asked }: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, year);
  const findings = await report({
    root,
    edition,
    datasets,
    ...(only && { only }),
    ...(asked && { locales: asked }),
    progress: terminal.progress,
  });
  terminal.progress("");
  const refused = findings.some(isError);
  const worth = findings.filter((finding) => finding.severity !== "note");
  const outcome = refused
    ? `Refused: reports/${edition} was not changed. See reports/${edition}.refused/quality.html (exit code 1).`
    : `Published: ${["reports", edition, ...firstPage(root, edition)].join("/")} (exit code 0).`;
  terminal.print(findingsText(worth, findings, phrasebooks.en, terminal, outcome));
  return refused ? 1 : 0;
}

/** The page to open first; none where the report has no page. */
function firstPage(root: string, edition: string): string[] {
  const pages = locales.map((locale) => localName("index.html", locale));
  return pages.filter((page) => existsSync(join(root, "reports", edition, page))).slice(0, 1);
}
