import { SaxesParser } from "saxes";
import { visible } from "../../pipeline/escape/visible.ts";

/** A finding as it comes back out of a format: `warning number-as-text data/raw/… Sheet!D17`. */
export type Told = string;

const told = (weight: string, code: string, path: string, place: string): Told =>
  [weight, code, visible(path), visible(place)].filter((part) => part !== "").join(" ");

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly path: string | null;
  readonly address: string;
  readonly figure: unknown;
  readonly accepted: unknown;
}

export function fromJson(text: string): Told[] {
  const { findings, edition } = JSON.parse(text) as { findings: JsonFinding[]; edition: string };
  return findings.map(({ code, severity, path, address, accepted }) => {
    const [file = "", place = ""] = split(address, " › ");
    return told(accepted ? "accepted" : severity, code, path ?? `data/raw/${edition}/${file}`, place);
  });
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly suppressions?: unknown;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

export function fromSarif(text: string): Told[] {
  const [run] = (JSON.parse(text) as { runs: { results: SarifResult[] }[] }).runs;
  return (run?.results ?? []).map(({ ruleId, level, suppressions, locations }) => {
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? "";
    const [, place = ""] = split(locations[0]?.logicalLocations[0]?.fullyQualifiedName ?? "", " › ");
    const path = uri.replace(/\/$/, "").split("/").map(decodeURIComponent).join("/");
    return told(suppressions ? "accepted" : level, ruleId, path, place);
  });
}

/** A strict parser: what XML forbids throws. */
export function fromJunit(text: string): Told[] {
  const parser = new SaxesParser();
  const found: Told[] = [];
  let name = "";
  let classname = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (tag.name === "testcase") {
      name = String(tag.attributes.name);
      classname = String(tag.attributes.classname);
    } else if (["failure", "skipped", "system-out"].includes(tag.name)) {
      const [severity = "", code = "", place = ""] = split(name, " ", 2);
      found.push(told(tag.name === "skipped" ? "accepted" : severity, code, classname, place));
    }
  });
  parser.write(text).close();
  return found;
}

/** As the runner of GitHub Actions reads its commands: one a line, properties parted by commas. */
export function fromGithub(text: string): Told[] {
  return text.split("\n").flatMap((line) => {
    const [, command = "", properties = ""] = /^::(error|warning|notice) (.*?)::/.exec(line) ?? [];
    if (command === "") return [];
    const values = new Map(properties.split(",").map((pair) => split(pair, "=") as [string, string]));
    const [code = "", rest = ""] = split(unescaped(values.get("title") ?? ""), " ");
    const accepted = /(?:^| )\(accepted\)$/.test(rest);
    const weight = accepted ? "accepted" : command === "notice" ? "note" : command;
    return [told(weight, code, unescaped(values.get("file") ?? ""), rest.replace(/ ?\(accepted\)$/, ""))];
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");
}

function split(text: string, by: string, times = 1): string[] {
  const parts = text.split(by);
  return [...parts.slice(0, times), parts.slice(times).join(by)];
}
