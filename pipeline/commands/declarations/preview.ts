import type { Locale } from "../../model/locale.ts";
import { command, type Host, language, latest, noCode, root } from "../declaration.ts";

export const preview = (host: Host) =>
  command("preview", "yearly", "show the report in a browser while you edit the raw files; writes nothing", [
    ["almanac preview", "open the address that it prints; Ctrl-C stops it"],
    ["almanac preview --locale ja --port 0", "in Japanese, on any free port"],
  ])
    .argument("[edition]", latest)
    .addOption(language("--locale <language>", "the language of its pages").default("en"))
    .option("--port <n>", "the port on this computer; 0 takes a free one", "4020")
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: { root: string; port: string; locale: Locale }) => {
      const { previewCommand } = await import("../preview-command.ts");
      host.ends(await previewCommand(edition, options, host.terminal, host.stopped()));
    });
