import { Option } from "commander";
import { hosts } from "../../flow/init/hosts.ts";
import { locales } from "../../model/locale.ts";
import { command, type Host } from "../declaration.ts";
import type { InitOptions } from "../init-command.ts";

export const init = (host: Host) =>
  command("init", "datasets", "begin a data repository of your own, with an example that reports at once", [
    [
      'almanac init my-network --countries "KR,JP,Mongolia"',
      "its places, an edition of this year, an example",
    ],
    [
      "almanac init my-network --with membership,climate",
      "with datasets that come with the program; docs/ready-made.md shows them",
    ],
    ["almanac init . --languages ja,en --network 環境都市ネット", "in this folder; Japanese first"],
  ])
    .argument("<folder>", "a folder that is new or empty")
    .option(
      "--countries <names>",
      "with commas, in any mix: names in any language, codes of ISO 3166 (KR, KOR) or UN M49 (410); by default where the languages are spoken",
    )
    .option("--languages <codes>", `of the report, with commas: ${locales.join(", ")}`, "en")
    .option("--network <name>", "who publishes; by default the folder's name")
    .option("--year <year>", "the first edition", host.today.slice(0, 4))
    .option("--with <datasets>", "definitions that come with the program, with commas")
    .option("--package <address>", "what package.json gets almanac from; by default where this one came from")
    .addOption(
      new Option("--ci <host>", "where the repository is kept: what checks each push there")
        .choices(hosts)
        .default("github"),
    )
    .option("--quiet", "say nothing but what is wrong")
    .action(async (folder: string, options: InitOptions) => {
      const { initCommand } = await import("../init-command.ts");
      host.ends(await initCommand(folder, options, host.terminal));
    });
