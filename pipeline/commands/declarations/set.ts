import { command, type Host, latest, root } from "../declaration.ts";

export const set = (host: Host) =>
  command("set", "yearly", "change fields of edition.json: dates, languages, deliveries", [
    ["almanac set published=2023-08-31 locales=en,ja", "the day of publication, and the report's languages"],
    [
      'almanac set "deliveries[shift/kaili.xlsx].due=2023-05-01"',
      "one delivery; an empty value removes the field, or the delivery if no field is given",
    ],
  ])
    .argument("<assignment...>", "a field of docs/edition.md, = and its value")
    .option("--edition <year>", latest)
    .addOption(root())
    .action(async (assignments: string[], options: { root: string; edition?: string }) => {
      const { setCommand } = await import("../set-command.ts");
      host.ends(await setCommand(assignments, options, host.terminal));
    });
