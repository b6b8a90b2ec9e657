import { command, type Host, latest, noCode, root } from "../declaration.ts";
import type { ExplainOptions } from "../explain-command.ts";

export const explain = (host: Host) =>
  command("explain", "asking", "show where a published number comes from, down to its cells", [
    ["almanac explain members --area Korea --period 2020", "one number, its method and its cells"],
    ["almanac explain members", "every figure of an indicator"],
    ['almanac explain "{{share of members JPN 2021}}"', "a key of a bound text"],
  ])
    .argument(
      "<indicator>",
      "an indicator, such as members, a claim, or a key in braces; almanac list and almanac claims name them",
    )
    .option("--area <area>", "a place by code or name")
    .option("--period <period>", "such as 2020, 2020-10 or 2018-12/2020-06")
    .option("--breakdown <part>", "such as enablers or linear")
    .option("--edition <year>", latest)
    .option("--json", "as JSON")
    .addOption(noCode())
    .addOption(root())
    .action(async (indicator: string, options: ExplainOptions) => {
      const { explainCommand } = await import("../explain-command.ts");
      host.ends(await explainCommand(indicator, options, host.terminal));
    });
