import { Option } from "commander";
import { hosts } from "../../flow/init/hosts.ts";
import { locales } from "../../model/locale.ts";
import { command, type Host } from "../declaration.ts";
import type { InitOptions } from "../init-command.ts";

export const init = (host: Host) =>
  command("init", "datasets", "create a data repository with an example that you can report at once", [
    [
      'almanac init my-network --countries "KR,JP,Mongolia"',
      "with its places, an edition for this year and an example",
    ],
    [
      "almanac init my-network --with membership,climate",
      "with datasets that come with the program; docs/ready-made.md shows them",
    ],
    [
      "almanac init . --languages ja,en --network 環境都市ネット",
      "in this folder, with Japanese as the first language",
    ],
  ])
    .argument("<folder>", "a new or empty folder")
    .option(
      "--countries <names>",
      "comma-separated, in any mix: names in any language, ISO 3166 codes (KR, KOR), UN M49 codes (410); by default the countries where the languages are spoken",
    )
    .option(
      "--languages <codes>",
      `the languages of the report, comma-separated: ${locales.join(", ")}`,
      "en",
    )
    .option("--network <name>", "who publishes; by default the folder's name")
    .option("--year <year>", "the first edition", host.today.slice(0, 4))
    .option("--with <datasets>", "definitions that come with the program, comma-separated")
    .option(
      "--package <address>",
      "where package.json installs almanac from; by default where this copy came from",
    )
    .addOption(
      new Option("--ci <host>", "where the repository is hosted; writes its CI configuration")
        .choices(hosts)
        .default("github"),
    )
    .option("--quiet", "print only errors")
    .action(async (folder: string, options: InitOptions) => {
      const { initCommand } = await import("../init-command.ts");
      host.ends(await initCommand(folder, options, host.terminal));
    });
