import { command, dryRun, type Host, root } from "../declaration.ts";
import type { PlaceOptions } from "../place-command.ts";

const several = (text: string, before: readonly string[] = []) => [...before, text];

export const place = (host: Host) =>
  command("place", "yearly", "add a place, or another name of one, to data/reference/areas.csv", [
    ['almanac place JPN --alias "State of Japan"', "a name that an office uses"],
    ["almanac place JPN-OSA --kind city --parent JPN --name Osaka --name ja=大阪", "a new place"],
  ])
    .argument("<code>", "its code in the table")
    .option("--kind <kind>", "such as city or country, as in the table")
    .option("--parent <code>", "the place that contains it")
    .option("--name <name>", "in English; repeat for each other language, as ja=…", several)
    .option("--alias <name>", "another name that offices write", several)
    .addOption(dryRun())
    .addOption(root())
    .action(async (code: string, options: PlaceOptions) => {
      const { placeCommand } = await import("../place-command.ts");
      host.ends(await placeCommand(code, options, host.terminal));
    });
