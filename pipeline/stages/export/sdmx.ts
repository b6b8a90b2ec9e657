import { textIn } from "../../model/edition.ts";
import { isMissing } from "../../model/quantity.ts";
import { codesOf, sdmxId, whole } from "./codes.ts";
import { countBy, type Exported, type ExportedFigure } from "./exported.ts";
import type { Files } from "./files.ts";
import { indicatorKey, partIn, partKeys, placesOf, revisionReason } from "./in-order.ts";
import type { NoteLoss } from "./not-carried.ts";
import { observationStatus } from "./observation-status.ts";
import { columns, type Structured, sdmxStructure } from "./sdmx-structure.ts";
import { table } from "./table.ts";
import { frequencyOf, timePeriod } from "./time-period.ts";
import { unitCode, unitId } from "./unit-codes.ts";

/** SDMX-CSV 1.0 and 2.0, and their common structure in SDMX-ML 3.0. */
export function* sdmx(exported: Exported, note: NoteLoss): Files {
  const structured = structuredFrom(exported, note);
  yield ["structure.xml", sdmxStructure(structured)];
  const rows = rowsOf(structured, note);
  const { agency, version } = structured;
  const flow = `${agency}:STATISTICS(${version})`;
  yield [
    "data-1.0.csv",
    table(
      ["DATAFLOW", ...columns],
      rows.map((row) => [flow, ...row]),
      note,
    ),
  ];
  yield [
    "data-2.0.csv",
    table(
      ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...columns],
      rows.map((row) => ["dataflow", flow, "I", ...row]),
      note,
    ),
  ];
}

function structuredFrom(exported: Exported, note: NoteLoss): Structured {
  const { edition, figures, earlier, indicators, areas } = exported;
  const all = [...figures, ...earlier];
  const network = textIn(edition.network, "en");
  const agency = sdmxId(network).toUpperCase();
  if (agency === "X") note("no-agency", network, "NETWORK", all.length);
  const counted = (of: (figure: ExportedFigure) => string, textOf: (key: string) => string) =>
    [...countBy(all, of)].map(([key, many]) => ({ key, text: textOf(key), figures: many }));
  const partKey = partKeys(exported);
  const unitOf = ({ value }: ExportedFigure) => (isMissing(value) ? "" : value.unit);
  const units = counted(unitOf, (unit) => unit).flatMap(({ key, figures: many }) => {
    const unit = indicators.flatMap((each) => each.units).find((each) => each === key);
    if (unit === undefined) return [];
    if (unitCode(unit) === null) note("no-unit-code", unit, sdmxId(unitId(unit)).toUpperCase(), many);
    return [{ key: unit, text: unitId(unit), figures: many }];
  });
  const quiet: NoteLoss = (loss, ...rest) => (loss === "same-code" ? note(loss, ...rest) : undefined);
  const entries = counted(
    ({ area }) => area,
    (area) => area,
  ).filter(({ key }) => areas.get(key)?.kind !== "country or area");
  if (entries.length > 0)
    note(
      "own-place-codes",
      `${entries.length} places`,
      "REF_AREA",
      entries.reduce((sum, place) => sum + place.figures, 0),
    );
  return {
    exported,
    agency: agency === "X" ? "NETWORK" : /^[A-Z]/.test(agency) ? agency : `N_${agency}`,
    version: `${edition.edition}.0.0`,
    partKey,
    codes: {
      parts: codesOf(
        counted(partKey, (key) => partIn(key) || whole),
        sdmxId,
        note,
      ),
      units: codesOf(units, (unit) => sdmxId(unit).toUpperCase(), quiet),
      indicators: codesOf(
        counted(indicatorKey, (key) => key.replace("\u0000", "_")),
        sdmxId,
        note,
      ),
      areas: codesOf(
        placesOf(exported).map((code) => ({ key: code, text: code, figures: 0 })),
        sdmxId,
        note,
      ),
    },
  };
}

function rowsOf({ exported, codes, partKey }: Structured, note: NoteLoss): (string | number)[][] {
  const [{ locale }] = exported.words;
  const seen = new Set<string>();
  return [...exported.figures, ...exported.earlier].flatMap((figure) => {
    const { dataset, indicator, area, period, vintage, value, revision, cautions } = figure;
    const about = () => [dataset, indicator, area, period, figure.breakdown, vintage].join(" ");
    const time = timePeriod(period);
    if (time === null) {
      note("open-period", about());
      return [];
    }
    const dimensions = [
      frequencyOf(period),
      codes.indicators.get(indicatorKey(figure)) ?? "",
      codes.areas.get(area) ?? "",
      codes.parts.get(partKey(figure)) ?? "",
      vintage,
      time,
    ];
    const key = dimensions.join("\u0000");
    if (seen.has(key)) {
      note("same-period", about(), time);
      return [];
    }
    seen.add(key);
    const { status, code, exact } = observationStatus(value);
    if (!exact) note("no-status-code", status, code);
    const values = isMissing(value)
      ? ["", code, "", "", "", "", value.missing]
      : [value.amount, code, codes.units.get(value.unit) ?? "", 0, value.qualifier, value.status, ""];
    const why = [revision?.class ?? "", revisionReason(figure, locale)];
    return [[...dimensions, ...values, period, ...why, cautions.join(" ")]];
  });
}
