import { groupBy } from "../../model/group-by.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";
import { idOf, unique } from "./ids.ts";

/** A source of the proposal: a file, and the one table of it that is proposed. */
export interface ProposedSource {
  readonly id: string;
  readonly file: string;
  /** Which sheet it is; "" where it has the file to itself. */
  readonly sheet: string;
  readonly survey: Survey;
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly string[];
}

export interface ProposedColumn extends SurveyedColumn {
  readonly name: string;
  readonly isKey: boolean;
  /** `sheet name` where the values are the names of the sheets. */
  readonly place: string;
}

const mostTables = 4;

/** The largest table of a file, and each sheet beside it that holds another; sheets with the same header are one. */
export function proposedSources(
  { file, surveys }: { readonly file: string; readonly surveys: readonly Survey[] },
  taken: Set<string>,
): ProposedSource[] {
  const bySize = [...surveys].sort((a, b) => b.rows.length - a.rows.length);
  const headers = (of: Survey) => of.columns.map(({ header }) => header).join("\u0000");
  const tables = [...groupBy(bySize, headers).values()];
  const [first = [], ...others] = tables;
  const areApart = tables.length <= mostTables && tables.every((alike) => alike.length === 1);
  const id = idOf(file.replace(/\.[^.]+$/, ""), "source");
  if (others.length === 0) return [proposedSource({ wanted: id, file, sheet: "", asked: [] }, first, taken)];
  const sheetOf = ([one]: readonly Survey[]) => one?.sheet.name ?? "";
  if (!areApart) {
    const [other = []] = others;
    const asked = `The sheet “${sheetOf(other)}” holds a table too: if it is meant, put it into a file of its own and propose both.`;
    return [proposedSource({ wanted: id, file, sheet: "", asked: [asked] }, first, taken)];
  }
  return tables.map((own, index) => {
    const asked = `The sheet “${sheetOf(own)}” holds a table too: is it meant? If not, remove this row and those of its source and indicators.`;
    const name = index === 0 ? id : idOf(sheetOf(own), "source");
    const begun = { wanted: name, file, sheet: sheetOf(own), asked: index === 0 ? [] : [asked] };
    return proposedSource(begun, own, taken);
  });
}

/** What is known of a source before its columns are: `wanted` is the id that it gets if no other has it. */
interface SourceBegun extends Pick<ProposedSource, "file" | "sheet"> {
  readonly wanted: string;
  readonly asked: readonly string[];
}

function proposedSource(
  { wanted, file, sheet, asked }: SourceBegun,
  [survey, ...alike]: readonly Survey[],
  taken: Set<string>,
): ProposedSource {
  if (!survey) throw new Error(`missing survey: ${file}`);
  const names = new Set<string>();
  const own = survey.columns.map((column, index) => ({
    ...withValuesOf(
      column,
      alike.flatMap((one) => one.columns[index] ?? []),
    ),
    name: unique(
      idOf(column.header === "" ? "" : headerWithoutUnit(column), `column-${column.column}`),
      names,
    ),
    isKey: survey.key.includes(column.column),
    place: "",
  }));
  const columns = alike.length > 0 ? [sheetColumn([survey, ...alike], names), ...own] : own;
  return {
    id: unique(wanted, taken),
    file,
    sheet,
    survey,
    columns,
    questions: [...survey.questions, ...asked],
  };
}

/** Sheets with the same header are one table, told apart by their names. */
function sheetColumn(surveys: readonly Survey[], names: Set<string>): ProposedColumn {
  const arePlaces = surveys.some(({ isNamedByPlace }) => isNamedByPlace);
  const header = arePlaces ? "Place" : "Sheet";
  return {
    ...{ column: 0, header, kind: arePlaces ? "area" : "text", unit: null, values: [], hasGaps: false },
    ...{ isWhole: false, isNegative: false, isId: false, written: null, isKey: true, place: "sheet name" },
    name: unique(idOf(header, "sheet"), names),
    question: `There are ${surveys.length} sheets with this header: is each sheet's name what tells its rows apart?`,
  };
}

const mostValues = 12;

/** A list holds the values of every sheet with the same header; too many, or none in one of them, and it is text. */
function withValuesOf(column: SurveyedColumn, others: readonly SurveyedColumn[]): SurveyedColumn {
  if (column.kind !== "choice") return column;
  const values = [...new Set([column, ...others].flatMap((one) => one.values))];
  const isList = values.length <= mostValues && others.every(({ kind }) => kind === "choice");
  return isList ? { ...column, values } : { ...column, kind: "text", values: [] };
}
