import Papa from "papaparse";
import { visible } from "../escape/visible.ts";
import { check } from "../flow/check.ts";
import { type CommandWords, commandWords } from "../locales/desk-phrasebooks.ts";
import { type FigureKey, keyParts } from "../model/figure-key.ts";
import type { Locale } from "../model/locale.ts";
import type { Movement } from "../model/movement.ts";
import { isPeriod } from "../model/period.ts";
import { covers, extentParts, lineFor, type Reasons, type RestatementClass } from "../model/restatement.ts";
import { extentOf, mayBeRestated } from "../stages/compare/extent-of.ts";
import { needsLine } from "../stages/compare/find-movements.ts";
import { keyText } from "../stages/compare/ledger.ts";
import { readRestatements, restatementContract } from "../stages/correct/read-restatements.ts";
import { wordsOf } from "../stages/render/words.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import { addLine } from "./reviewed-table.ts";
import type { Terminal } from "./terminal.ts";
import { textsByLanguage } from "./texts-by-language.ts";

export interface RestateOptions extends CodeOption {
  readonly root: string;
  readonly from?: string;
  readonly to?: string;
  readonly class: RestatementClass;
  /** In English, and in other languages as `ja=…`. */
  readonly reason: readonly string[];
  readonly author: string;
  readonly date: string;
  readonly dryRun?: boolean;
}

const mostShown = 5;

/** `almanac restate KEY`: adds a line to restatements.csv that explains why published figures moved. */
export async function restateCommand(
  key: string,
  options: RestateOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, author, date, dryRun } = options;
  const says = commandWords(terminal.locale);
  const wanted = parseKey(key, says);
  const reasons = reasonsIn(options.reason);
  if (date.length !== 10 || !isPeriod(date)) throw new CliError(`“${date}” is not a day such as 2021-09-15`);
  const to = await chooseEdition(root, options.to);
  const chosen = await chooseToCompute(options, to);
  const job = { root, edition: to, ...chosen, progress: terminal.progress };
  const { areas, past, edition, restatements } = await check(job);
  terminal.progress("");
  const again = options.from === to || (options.from === undefined && past.since === null);
  const comparison = again ? past.reissue : past.since;
  if (!comparison || (options.from !== undefined && comparison.from !== options.from)) {
    const from = options.from ?? "an earlier edition";
    throw new CliError(`nothing moved between ${from} and ${to}; almanac check ${to} says what does`);
  }
  const moved = comparison.movements.filter(mayBeRestated);
  const fitting = moved.filter(({ now, was }) => covers(wanted, now ?? was ?? wanted));
  if (fitting.length === 0) {
    const keys = moved.flatMap(({ now, was }) => ((now ?? was) ? [keyText((now ?? was) as FigureKey)] : []));
    const nearest = meant(key, keys, `almanac compare ${comparison.from} ${to} --json`);
    throw new CliError(`no figure “${key}” moved between ${comparison.from} and ${to}${nearest}`);
  }
  const { from } = comparison;
  const others = restatements.filter(
    (line) => line.from === from && line.to === to && keyText(line) !== keyText(wanted),
  );
  const line = { ...wanted, from, to };
  const isAnswered = ({ was, now }: Movement) => lineFor([line, ...others], now ?? was ?? wanted) === line;
  const answered = fitting.filter(isAnswered);
  const extent = extentOf(answered);
  const same = fitting.find(
    ({ line: restatement }) => restatement && keyText(restatement) === keyText(wanted),
  )?.line;
  if (answered.length === 0 || (same && extentParts.every((part) => same.extent[part] === extent[part])))
    throw new CliError(says.answeredAlready(key, restatementContract.file));
  const header = Object.values(restatementContract.columns).map(({ names }) => names.en[0] ?? "");
  const added = await addLine(
    {
      ...{ root, file: restatementContract.file, dryRun, header },
      line: {
        ...Object.fromEntries(header.map((column) => [column, ""])),
        ...{ ...line, class: options.class, ...columnsOf(reasons), author, date },
        ...{ figures: extent.figures, "largest change %": extent.largest, values: extent.values },
      },
      key: [...keyParts, "from", "to"],
      check: (sheets) => readRestatements(sheets, areas).findings,
    },
    terminal,
  );
  const words = wordsOf(terminal.locale, areas);
  const figures = answered.slice(0, mostShown).flatMap(({ was, now }) => {
    const figure = now ?? was;
    if (!figure) return [];
    const values = [was, now].map((figure) => (figure ? words.amount(figure.value) : "–")).join(" → ");
    return [`  ${keyText(figure)}  ${values}`];
  });
  const against = answered.find(
    ({ cause }) =>
      (options.class === "source" && cause === "method") ||
      (options.class === "method" && cause === "source"),
  );
  terminal.tell(
    [
      added,
      says.answersFor(answered.length),
      ...figures,
      ...(answered.length > mostShown ? [`  ${says.more(answered.length - mostShown)}`] : []),
      ...(against ? [says.otherCause(against.cause, options.class, to)] : []),
      ...unsaid(reasons, edition?.locales ?? [], says),
      says.withoutLine(
        moved.filter((each) => needsLine(each) && !each.line && !answered.includes(each)).length,
      ),
    ]
      .map(visible)
      .join("\n"),
  );
  return 0;
}

function reasonsIn(texts: readonly string[]): Reasons {
  const { en, ...others } = textsByLanguage("--reason", texts);
  if (en === undefined)
    throw new CliError("--reason must say why the figures moved, in English and if wanted as ja=… besides");
  return { ...others, en };
}

function columnsOf({ en, ...others }: Reasons): { readonly [column: string]: string } {
  const rest = Object.entries(others).map(([locale, reason]) => [`reason ${locale}`, reason]);
  return { reason: en, ...Object.fromEntries(rest) };
}

/** The languages of the edition whose readers will see the English reason. */
function unsaid(reasons: Reasons, of: readonly Locale[], says: CommandWords): string[] {
  const lacking = of.filter((locale) => reasons[locale] === undefined);
  const [first] = lacking;
  return first === undefined ? [] : [says.englishReason(lacking.join(", "), first)];
}

/** The first five cells of a ledger line. */
function parseKey(text: string, says: CommandWords): FigureKey {
  const [cells = []] = Papa.parse<string[]>(text, { delimiter: ",", preview: 1 }).data;
  const [dataset = "", indicator = "", area = "", period = "", breakdown = ""] = cells.map((cell) =>
    cell.trim(),
  );
  if (cells.length < 4 || cells.length > 5 || dataset === "") throw new CliError(says.notAKey(text));
  return { dataset, indicator, area, period, breakdown };
}
