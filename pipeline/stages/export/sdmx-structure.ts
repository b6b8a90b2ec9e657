import { type Html, html } from "../../escape/html.ts";
import { textIn, titleOf } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import { qualifierSigns } from "../../model/qualifier.ts";
import { missingReasons, statuses } from "../../model/quantity.ts";
import { restatementClasses } from "../../model/restatement.ts";
import type { Words } from "../render/words.ts";
import { whole } from "./codes.ts";
import type { Exported, ExportedFigure } from "./exported.ts";
import { indicatorKey, placesOf } from "./in-order.ts";
import { observationStatuses } from "./observation-status.ts";
import { frequencies } from "./time-period.ts";
import { unitCode } from "./unit-codes.ts";

/** An edition with the SDMX codes of its parts. */
export interface Structured {
  readonly exported: Exported;
  readonly agency: string;
  readonly version: string;
  partKey(figure: Pick<ExportedFigure, "dataset" | "breakdown">): string;
  readonly codes: {
    readonly [of in "parts" | "units" | "indicators" | "areas"]: ReadonlyMap<string, string>;
  };
}

/** The meaning of a component, in the workbook's words or only in English. */
type Meaning = (words: Words) => string;
type Component = readonly [id: string, list: string | null, meaning: Meaning];

const columnOf =
  (
    name: "indicator" | "place" | "breakdown" | "period" | "anyValue" | "status" | "unit" | "qualifier",
  ): Meaning =>
  ({ book }) =>
    book.workbook.columns[name];
const inEnglish =
  (text: string): Meaning =>
  ({ locale }) =>
    locale === "en" ? text : "";

const dimensions: readonly Component[] = [
  ["FREQ", "CL_FREQ", inEnglish("Frequency")],
  ["INDICATOR", "CL_INDICATOR", columnOf("indicator")],
  ["REF_AREA", "CL_AREA", columnOf("place")],
  ["BREAKDOWN", "CL_BREAKDOWN", columnOf("breakdown")],
  ["VINTAGE", "CL_VINTAGE", ({ book }) => book.workbook.edition],
];
const time: Component = ["TIME_PERIOD", null, columnOf("period")];
const measure: Component = ["OBS_VALUE", null, columnOf("anyValue")];
const attributes: readonly Component[] = [
  ["OBS_STATUS", "CL_OBS_STATUS", inEnglish("Observation status, the nearest of SDMX's own")],
  ["UNIT_MEASURE", "CL_UNIT", columnOf("unit")],
  ["UNIT_MULT", null, inEnglish("Power of ten by which the value is to be multiplied: 0")],
  ["QUALIFIER", "CL_QUALIFIER", columnOf("qualifier")],
  ["FIGURE_STATUS", "CL_FIGURE_STATUS", columnOf("status")],
  ["MISSING_REASON", "CL_MISSING_REASON", inEnglish("Why there is no value")],
  ["PERIOD", null, inEnglish("The period as the report writes it")],
  ["REVISION", "CL_REVISION", inEnglish("Why it is another than in the edition before")],
  ["REVISION_REASON", null, ({ book }) => book.frame.reason],
  ["CAUTIONS", null, inEnglish("Codes of findings that doubt it")],
];

/** The columns of the data, in order. */
export const columns: readonly string[] = [...dimensions, time, measure, ...attributes].map(([id]) => id);

/** SDMX's own code lists, of which only used codes are included. */
const standard: { readonly [list: string]: string } = { CL_FREQ: "2.1", CL_OBS_STATUS: "2.2" };

interface Code {
  readonly id: string;
  readonly names: Meaning;
  readonly description?: Meaning;
  readonly notes?: readonly (readonly [type: string, text: string])[];
  readonly parent?: string;
}

/** The structure of the data in SDMX-ML 3.0: its columns, and their codes in each language of the edition. */
export function sdmxStructure(structured: Structured): string {
  const { exported, agency, version } = structured;
  const { words, edition } = exported;
  const urn = (of: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${of}=${id}`;
  const listOf = (list: string) =>
    urn(
      "codelist.Codelist",
      list in standard ? `SDMX:${list}(${standard[list]})` : `${agency}:${list}(${version})`,
    );
  const identified = (id: string) => html`id="${id}" agencyID="${agency}" version="${version}"`;
  const title = named(words, ({ locale }) => titleOf(edition, locale));
  const all = [...dimensions, time, measure, ...attributes];
  const concept = ([id]: Component) =>
    html`<str:ConceptIdentity>${urn("conceptscheme.Concept", `${agency}:CONCEPTS(${version}).${id}`)}</str:ConceptIdentity>`;
  const coded = ([, list]: Component) =>
    list === null
      ? html`<str:TextFormat textType="String"/>`
      : html`<str:Enumeration>${listOf(list)}</str:Enumeration>`;
  const markup = html`<?xml version="1.0" encoding="UTF-8"?>
<mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common">
<mes:Header><mes:ID>STATISTICS_${edition.edition}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${edition.reissued ?? edition.published}T00:00:00Z</mes:Prepared><mes:Sender id="${agency}"><com:Name xml:lang="${words[0].locale}">${textIn(edition.network, words[0].locale)}</com:Name></mes:Sender></mes:Header>
<mes:Structures>
<str:Codelists>
${Object.entries(codelistsOf(structured)).map(([id, codes]) => codelist(id, codes, words, id in standard ? html`id="${id}" agencyID="SDMX" version="${standard[id] ?? ""}" isPartial="true"` : identified(id)))}</str:Codelists>
<str:ConceptSchemes>
<str:ConceptScheme ${identified("CONCEPTS")}>${title}
${all.map(([id, , meaning]) => html`<str:Concept id="${id}">${named(words, meaning)}</str:Concept>\n`)}</str:ConceptScheme>
</str:ConceptSchemes>
<str:Dataflows>
<str:Dataflow ${identified("STATISTICS")}>${annotations(editionNotes(exported))}${title}<str:Structure>${urn("datastructure.DataStructure", `${agency}:STATISTICS(${version})`)}</str:Structure></str:Dataflow>
</str:Dataflows>
<str:DataStructures>
<str:DataStructure ${identified("STATISTICS")}>${title}<str:DataStructureComponents>
<str:DimensionList id="DimensionDescriptor">
${dimensions.map((dimension, index) => html`<str:Dimension id="${dimension[0]}" position="${index + 1}">${concept(dimension)}<str:LocalRepresentation>${coded(dimension)}</str:LocalRepresentation></str:Dimension>\n`)}<str:TimeDimension id="TIME_PERIOD">${concept(time)}<str:LocalRepresentation><str:TextFormat textType="ObservationalTimePeriod"/></str:LocalRepresentation></str:TimeDimension>
</str:DimensionList>
<str:AttributeList id="AttributeDescriptor">
${attributes.map((attribute) => html`<str:Attribute id="${attribute[0]}" usage="${attribute[0] === "OBS_STATUS" ? "mandatory" : "optional"}">${concept(attribute)}<str:LocalRepresentation>${coded(attribute)}</str:LocalRepresentation><str:AttributeRelationship><str:Observation/></str:AttributeRelationship></str:Attribute>\n`)}</str:AttributeList>
<str:MeasureList id="MeasureDescriptor">
<str:Measure id="OBS_VALUE" usage="optional">${concept(measure)}<str:LocalRepresentation><str:TextFormat textType="Double"/></str:LocalRepresentation></str:Measure>
</str:MeasureList>
</str:DataStructureComponents></str:DataStructure>
</str:DataStructures>
</mes:Structures>
</mes:Structure>
`;
  return markup.markup;
}

/** A name in each language that has one, or in English. */
function named(words: readonly Words[], meaning: Meaning, element: "Name" | "Description" = "Name"): Html[] {
  const texts = words
    .map((language) => [language.locale, meaning(language)] as const)
    .filter(([, text]) => text !== "");
  const [first] = words;
  const all: readonly (readonly [Locale, string])[] =
    texts.length > 0 || !first ? texts : [["en", meaning({ ...first, locale: "en" })]];
  return all.map(([locale, text]) =>
    element === "Name"
      ? html`<com:Name xml:lang="${locale}">${text}</com:Name>`
      : html`<com:Description xml:lang="${locale}">${text}</com:Description>`,
  );
}

function annotations(notes: Code["notes"] = []): Html | null {
  if (notes.length === 0) return null;
  return html`<com:Annotations>${notes.map(([type, text]) => html`<com:Annotation><com:AnnotationType>${type}</com:AnnotationType><com:AnnotationText>${text}</com:AnnotationText></com:Annotation>`)}</com:Annotations>`;
}

function codelist(id: string, codes: readonly Code[], words: readonly Words[], identified: Html): Html {
  const items = codes.map(
    ({ id, names, description, notes, parent }) =>
      html`<str:Code id="${id}">${annotations(notes)}${named(words, names)}${description ? named(words, description, "Description") : null}${parent === undefined ? null : html`<str:Parent>${parent}</str:Parent>`}</str:Code>\n`,
  );
  return html`<str:Codelist ${identified}><com:Name xml:lang="en">${id}</com:Name>
${items}</str:Codelist>
`;
}

function editionNotes({ edition, vintages }: Exported): (readonly [string, string])[] {
  const in_ = (text: Parameters<typeof textIn>[0]) => textIn(text, edition.locales[0] ?? "en");
  return [
    ["EDITION", edition.edition],
    ["NETWORK", in_(edition.network)],
    ...vintages.slice(0, 1).map(({ published }) => ["PUBLISHED", published] as const),
    ...(edition.licence === undefined ? [] : [["LICENCE", in_(edition.licence)] as const]),
    ...(edition.contact === undefined ? [] : [["CONTACT", in_(edition.contact)] as const]),
    ...(edition.draft ? [["DRAFT", "figures may still move"] as const] : []),
  ];
}

function codelistsOf({ exported, codes, partKey }: Structured): { readonly [list: string]: readonly Code[] } {
  const { indicators, areas, figures, vintages } = exported;
  const datasets = new Map(indicators.map(({ dataset }) => [dataset.id, dataset]));
  const parts = new Map(figures.map((figure) => [partKey(figure), figure]));
  const inStandard = (list: Readonly<Record<string, string>>) =>
    Object.entries(list).map(([id, name]) => ({ id, names: inEnglish(name) }));
  return {
    CL_FREQ: inStandard(frequencies),
    CL_OBS_STATUS: inStandard(observationStatuses),
    CL_INDICATOR: indicators.map(({ dataset, id, sources, address }) => ({
      id: codes.indicators.get(indicatorKey({ dataset: dataset.id, indicator: id })) ?? id,
      names: (words) => words.indicator(dataset, id).title,
      description: (words) => {
        const { definition, method } = words.indicator(dataset, id);
        return `${definition} ${method}`;
      },
      notes: [
        ["DATASET", dataset.id],
        ["INDICATOR", id],
        ["SOURCE", sources.join("; ")],
        ["ADDRESS", address],
      ],
    })),
    CL_AREA: placesOf(exported).map((code) => {
      const id = codes.areas.get(code) ?? code;
      const parent = areas.get(code)?.parent ?? null;
      const above = parent === null ? undefined : codes.areas.get(parent);
      return {
        ...{ id, names: (words: Words) => words.area(code) },
        ...(id === code ? {} : { notes: [["PLACE", code]] as const }),
        ...(above === undefined ? {} : { parent: above }),
      };
    }),
    CL_BREAKDOWN: [...codes.parts].flatMap(([key, id]) => {
      const figure = parts.get(key);
      const dataset = figure && datasets.get(figure.dataset);
      if (!dataset) return [];
      if (id === whole) return [{ id, names: ({ book }: Words) => book.frame.whole }];
      const names = (words: Words) => words.breakdown(dataset, figure.breakdown);
      return [{ id, names, notes: [["BREAKDOWN", figure.breakdown]] as const }];
    }),
    CL_VINTAGE: vintages.map(({ id, edition, published }) => ({
      id,
      names: ({ book }) => book.punctuation.bracketed(id, published),
      notes: [
        ["EDITION", edition],
        ["PUBLISHED", published],
      ],
    })),
    CL_UNIT: [...codes.units].flatMap(([symbol, id]) => {
      const unit = indicators.flatMap((each) => each.units).find((each) => each === symbol);
      if (unit === undefined) return [];
      const code = unitCode(unit);
      const names = (words: Words) => words.unit(unit) || id;
      const elsewhere = code === null ? [] : [["UN/CEFACT Recommendation 20", code] as const];
      return [{ id, names, notes: [["SYMBOL", unit] as const, ...elsewhere] }];
    }),
    CL_QUALIFIER: Object.entries(qualifierSigns).map(([id, sign]) => ({ id, names: () => sign || "=" })),
    CL_FIGURE_STATUS: statuses.map((id) => ({ id, names: ({ book }) => book.statuses[id] })),
    CL_MISSING_REASON: missingReasons.map((id) => ({ id, names: ({ book }) => book.missing[id] })),
    CL_REVISION: restatementClasses.map((id) => ({ id, names: ({ book }) => book.changes.classes[id] })),
  };
}
