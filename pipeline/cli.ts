#!/usr/bin/env node
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { Command, CommanderError, Option } from "commander";
import type { AcceptOptions } from "./commands/accept-command.ts";
import { faultLine, faultWords } from "./commands/fault-words.ts";
import type { NewOptions } from "./commands/new-command.ts";
import type { ReportOptions } from "./commands/report-command.ts";
import type { RestateOptions } from "./commands/restate-command.ts";
import { visible } from "./escape/visible.ts";
import { type Locale, locales } from "./model/locale.ts";
import { restatementClasses } from "./model/restatement.ts";
import { formats } from "./stages/render/formats.ts";

// Beside the program where it is built, and where it is installed.
const { version, bugs } = createRequire(import.meta.url)("../package.json");

/** The only file that prints or reads process.*. Everything heavy is loaded when a command needs it. */
const program = new Command("almanac")
  .description("Regenerates a city network's annual statistics from the spreadsheets that offices send in.")
  .version(version)
  .exitOverride()
  .configureHelp({ helpWidth: 80 })
  .showSuggestionAfterError();

const root = new Option("--root <folder>", "the folder that holds data/ and reports/").default(".");
const dataset = new Option("--dataset <id...>", "only these datasets");

program
  .command("report")
  .description("check the raw files of an edition and write its report")
  .argument("[edition]", "the year, by default the latest in data/raw")
  .addOption(new Option("--only <format...>", "only these formats").choices(formats))
  .addOption(new Option("--locale <language...>", "by default those of edition.json").choices(locales))
  .option("--to <folder>", "write it there, and leave the published report as it is")
  .option("--force", "make it anew although nothing has changed")
  .option("--no-wait", "exit with 2 while another run is at work, instead of waiting for it")
  .addOption(root)
  .action(async (edition: string | undefined, options: ReportOptions) => {
    const { reportCommand } = await import("./commands/report-command.ts");
    process.exitCode = await reportCommand(edition, options, terminal());
  });

program
  .command("check")
  .description("say what is wrong in the raw files of an edition")
  .argument("[edition]", "the year, by default the latest in data/raw")
  .addOption(dataset)
  .option("--file <path>", "only the findings of this file, such as shift/kaili.xlsx")
  .addOption(
    new Option("--format <format>", "how to write the findings")
      .choices(["text", "json", "junit", "sarif", "github"])
      .default("text"),
  )
  .option("--max-warnings <n>", "exit with 1 when there are more warnings")
  .option("--notes", "with --format github: annotate notes and accepted findings, too")
  .option("--output <file>", "write there, whole or not at all")
  .addOption(root)
  .action(async (edition: string | undefined, options: { root: string; format: string }) => {
    const { checkCommand } = await import("./commands/check-command.ts");
    process.exitCode = await checkCommand(edition, options, terminal());
  });

program
  .command("preview")
  .description("show the report in a browser while the raw files are being edited; writes nothing")
  .argument("[edition]", "the year, by default the latest in data/raw")
  .addOption(new Option("--locale <language>", "the language of its pages").choices(locales).default("en"))
  .option("--port <n>", "the port on this computer; 0 takes a free one", "4020")
  .addOption(root)
  .action(async (edition: string | undefined, options: { root: string; port: string; locale: Locale }) => {
    const { previewCommand } = await import("./commands/preview-command.ts");
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
    process.exitCode = await previewCommand(edition, options, terminal(), stop.signal);
  });

program
  .command("annotate")
  .description("mark what is wrong in copies of the raw files, to be sent back to the offices")
  .argument("[edition]", "the year, by default the latest in data/raw")
  .requiredOption("--to <folder>", "where the copies are written")
  .addOption(dataset)
  .addOption(root)
  .action(async (edition: string | undefined, options: { root: string; to: string; dataset?: string[] }) => {
    const { annotateCommand } = await import("./commands/annotate-command.ts");
    process.exitCode = await annotateCommand(edition, options, terminal());
  });

program
  .command("new")
  .description("begin the next edition from the last one, and make what goes to the offices")
  .argument("<edition>", "its year, such as 2021")
  .option("--from <edition>", "the edition it is made from, by default the newest earlier one")
  .option(
    "--packs <folder>",
    "a folder for each office: its forms in its language, and what is wanted by when",
  )
  .addOption(root)
  .action(async (edition: string, options: NewOptions) => {
    const { newCommand } = await import("./commands/new-command.ts");
    process.exitCode = await newCommand(edition, options, terminal());
  });

program
  .command("deliveries")
  .description("say by office what has arrived, and what is to be mended")
  .argument("[edition]", "the year, by default the latest in data/raw")
  .option("--json", "as JSON")
  .addOption(root)
  .action(async (edition: string | undefined, options: { root: string; json?: boolean }) => {
    const { deliveriesCommand } = await import("./commands/deliveries-command.ts");
    process.exitCode = await deliveriesCommand(edition, options, terminal());
  });

program
  .command("template")
  .description("write an empty workbook for an office to fill in")
  .argument("<dataset>", "a dataset, such as shift; almanac list names them all")
  .option("--source <id>", "a source of it, by default its only workbook")
  .addOption(
    new Option("--locale <language>", "the language of its headers and lists").choices(locales).default("en"),
  )
  .option("--output <file>", "by default <dataset>-<source>.xlsx")
  .addOption(root)
  .action(async (id: string, options: { root: string; locale: Locale; source?: string; output?: string }) => {
    const { templateCommand } = await import("./commands/template-command.ts");
    process.exitCode = await templateCommand(id, options, terminal());
  });

program
  .command("schema")
  .description("describe a dataset's sources for other programs")
  .argument("<dataset>", "a dataset, such as shift; almanac list names them all")
  .option("--source <id>", "only this source")
  .addOption(
    new Option("--format <name>", "of accepted rows, or of the tables as delivered")
      .choices(["json-schema", "table-schema"])
      .default("json-schema"),
  )
  .option("--output <file>", "write it there instead of printing it")
  .addOption(root)
  .action(async (id: string, options: { root: string; format: string; source?: string; output?: string }) => {
    const { schemaCommand } = await import("./commands/schema-command.ts");
    process.exitCode = await schemaCommand(id, options, terminal());
  });

program
  .command("compare")
  .description("show what moved from one edition to the next")
  .argument("<from>", "the earlier edition, as it was published")
  .argument("<to>", "the later one, as it is made now; the same again for an edition published before")
  .option("--json", "every figure that moved, as JSON")
  .option("--csv", "every figure that moved, as CSV")
  .addOption(root)
  .action(async (from: string, to: string, options: { root: string }) => {
    const { compareCommand } = await import("./commands/compare-command.ts");
    process.exitCode = await compareCommand(from, to, options, terminal());
  });

program
  .command("verify")
  .description("make published editions again and compare inputs, figures and files")
  .argument("[edition...]", "years, by default every one in reports")
  .addOption(root)
  .action(async (editions: string[], options: { root: string }) => {
    const { verifyCommand } = await import("./commands/verify-command.ts");
    process.exitCode = await verifyCommand(editions, options, terminal());
  });

program
  .command("restate")
  .description("say why published figures moved, in data/reference/restatements.csv")
  .argument("<key>", "dataset,indicator,area,period,breakdown as almanac check prints it; each may be *")
  .addOption(
    new Option("--class <class>", "late or corrected returns, planned, a better method, our own error")
      .choices(restatementClasses)
      .makeOptionMandatory(),
  )
  .requiredOption("--reason <text>", "in English; other languages are added in the table")
  .option("--from <year>", "the earlier edition, by default the one before")
  .option("--to <year>", "the later edition, by default the latest in data/raw")
  .option("--author <name>", "who answers for it, by default who is logged in", loggedIn())
  .option("--date <day>", "by default today", new Date().toISOString().slice(0, 10))
  .addOption(root)
  .action(async (key: string, options: RestateOptions) => {
    const { restateCommand } = await import("./commands/restate-command.ts");
    process.exitCode = await restateCommand(key, options, terminal());
  });

program
  .command("accept")
  .description("answer for a finding until a day, in data/reference/accepted-findings.csv")
  .argument("<fingerprint>", "as almanac check prints it")
  .requiredOption("--reason <text>", "why it is accepted")
  .requiredOption("--until <day>", "such as 2022-12-31")
  .option("--edition <year>", "the year, by default the latest in data/raw")
  .option("--author <name>", "who answers for it, by default who is logged in", loggedIn())
  .addOption(root)
  .action(async (fingerprint: string, options: AcceptOptions) => {
    const { acceptCommand } = await import("./commands/accept-command.ts");
    process.exitCode = await acceptCommand(fingerprint, options, terminal());
  });

program
  .command("list")
  .description("list datasets, their indicators and sources, and the editions")
  .addOption(root)
  .action(async (options: { root: string }) => {
    const { listCommand } = await import("./commands/list-command.ts");
    process.exitCode = await listCommand(options, terminal());
  });

program
  .command("propose")
  .description("write a first definition of a dataset from spreadsheets that offices deliver")
  .argument("<file...>", "spreadsheets, wherever they lie; each becomes a source")
  .option("--id <id>", "what the dataset is called; by default after the first file")
  .addOption(root)
  .action(async (files: string[], options: { root: string; id?: string }) => {
    const { proposeCommand } = await import("./commands/propose-command.ts");
    process.exitCode = await proposeCommand(files, options, terminal());
  });

program
  .command("words")
  .description("list the words that a declared dataset lacks in a language")
  .argument("<dataset>", "a declared dataset; almanac list names them all")
  .addOption(new Option("--missing <language>", "the language").choices(locales).makeOptionMandatory())
  .addOption(root)
  .action(async (id: string, options: { root: string; missing: Locale }) => {
    const { wordsCommand } = await import("./commands/words-command.ts");
    process.exitCode = await wordsCommand(id, options, terminal());
  });

program
  .command("inspect")
  .description("say what the program sees in any file, and why it would refuse it")
  .argument("<file>", "a spreadsheet, wherever it lies")
  .option("--json", "as JSON")
  .addOption(root)
  .action(async (file: string, options: { root: string; json?: boolean }) => {
    const { inspectCommand } = await import("./commands/inspect-command.ts");
    process.exitCode = await inspectCommand(file, options, terminal());
  });

program
  .command("proof")
  .description("hold the figures of a text (docx, pdf, md, txt, html) against a published edition")
  .argument("<file...>", "texts, wherever they lie; they are never changed")
  .option("--edition <year>", "the year, by default the latest in reports/")
  .option("--to <folder>", "write proof.html and a marked copy of each docx and pdf there")
  .addOption(
    new Option("--locale <language>", "the texts' language, by default told by their words").choices(locales),
  )
  .addOption(
    new Option("--format <format>", "how to write what was found")
      .choices(["text", "json", "sarif", "github"])
      .default("text"),
  )
  .option("--output <file>", "write there, whole or not at all")
  .option("--max-not-ours <n>", "exit with 1 when a text has more figures that no observation covers")
  .addOption(root)
  .action(async (files: string[], options: { root: string; format: string }) => {
    const { proofCommand } = await import("./commands/proof-command.ts");
    process.exitCode = await proofCommand(files, options, terminal());
  });

program
  .command("explain")
  .description("show where a published number comes from, down to its cells")
  .argument("<indicator>", "an indicator, such as members; almanac list names them all")
  .option("--area <area>", "a place by code or name")
  .option("--period <period>", "such as 2020, 2020-10 or 2018-12/2020-06")
  .option("--breakdown <part>", "such as enablers or linear")
  .option("--edition <year>", "the year, by default the latest in data/raw")
  .option("--json", "as JSON")
  .addOption(root)
  .action(async (indicator: string, options: { root: string }) => {
    const { explainCommand } = await import("./commands/explain-command.ts");
    process.exitCode = await explainCommand(indicator, options, terminal());
  });

function loggedIn(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "unknown";
  }
}

function terminal() {
  const { stdout, stderr } = process;
  return {
    print: (text: string) => void stdout.write(`${text}\n`),
    progress: (step: string) => void (stderr.isTTY && stderr.write(`\r\u001b[K${step ? `${step} …` : ""}`)),
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
    columns: stdout.columns ?? 80,
  };
}

/** 2, with one line where the user or the computer is at fault, and with a stack where this program is. */
function fail(fault: unknown): void {
  process.exitCode = 2;
  if (fault instanceof CommanderError) {
    if (fault.exitCode === 0) process.exitCode = 0;
    return;
  }
  const line = fault instanceof Error && fault.name === "CliError" ? fault.message : faultLine(fault);
  process.stderr.write(
    line === null
      ? `${fault instanceof Error ? fault.stack : String(fault)}

almanac ${version}: this is a mistake of the program, not of your data or your command. Please report it with the
lines above and the command you gave: ${bugs?.url ?? "to whoever gave you this program"}
`
      : `almanac: ${visible(line)}\n`,
  );
}

// A reader that has seen enough, such as head, is no fault; any other way of not being read is.
process.stdout.once("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") return;
  process.stderr.write(`almanac: cannot write to standard output: ${faultWords(fault)}\n`);
  process.once("exit", () => {
    process.exitCode = 2;
  });
});
// Each write that fails says so; it is told once.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.on("uncaughtException", (fault) => {
  fail(fault);
  process.exit();
});

program.hook("preAction", async (_, command) => {
  const { root } = command.opts();
  if (typeof root !== "string" || command.name() === "report") return;
  const { settleLeft } = await import("./flow/settle-left.ts");
  await settleLeft(root).catch((fault: unknown) => {
    // These commands do their work all the same.
    const line = faultLine(fault);
    if (line === null) throw fault;
    process.stderr.write(`almanac: what an interrupted run left could not be put back: ${line}\n`);
  });
});

try {
  await program.parseAsync();
} catch (fault) {
  fail(fault);
}
