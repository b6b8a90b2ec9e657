import { strFromU8, strToU8 } from "fflate";
import { light } from "../../../charts/theme.ts";
import { type Html, html, trusted } from "../../../escape/html.ts";
import { columnLetters } from "../../../model/source.ts";
import { cellText } from "./cell-text.ts";
import { type Cell, headerRow, type LineChartPlan, type SheetPlan } from "./plan.ts";

type Parts = Record<string, Uint8Array>;

const main = "http://schemas.openxmlformats.org/drawingml/2006";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows of a sheet that a chart takes, and its size in English Metric Units: as wide as the text, less than the rows high. */
const rowsOfChart = 19;
const [width, height] = [6_309_360, 3_291_840];
/** Of the places, by which lines are called. */
const nameColumn = 1;

/** Adds the charts that exceljs cannot write: each drawn by the opening program from the cells of a sheet by year. */
export function addCharts(parts: Parts, sheets: readonly SheetPlan[], typeface: string): void {
  let count = 0;
  for (const [index, { charts = [], lines }] of sheets.entries()) {
    if (charts.length === 0) continue;
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const numbered = charts.map((chart) => ({ chart, number: ++count }));
    for (const { chart, number } of numbered)
      put(parts, `xl/charts/chart${number}.xml`, chartXml(chart, sheets, typeface));
    const anchors = numbered.map(({ chart, number }, at) =>
      anchor(chart, number, lines.length + 2 + at * rowsOfChart),
    );
    put(
      parts,
      `xl/drawings/drawing${index + 1}.xml`,
      html`<xdr:wsDr xmlns:xdr="${main}/spreadsheetDrawing" xmlns:a="${main}/main">${anchors}</xdr:wsDr>`,
    );
    const links = numbered.map(
      ({ number }) =>
        html`<Relationship Id="rId${number}" Type="${relations}/chart" Target="../charts/chart${number}.xml"/>`,
    );
    put(parts, `xl/drawings/_rels/drawing${index + 1}.xml.rels`, relationships(links));
    const link = html`<Relationship Id="rIdCharts" Type="${relations}/drawing" Target="../drawings/drawing${index + 1}.xml"/>`;
    const own = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    if (parts[own]) edit(parts, own, "</Relationships>", `${link.markup}</Relationships>`);
    else put(parts, own, relationships([link]));
    edit(parts, name, "</headerFooter>", '</headerFooter><drawing r:id="rIdCharts"/>');
    const overrides = [
      html`<Override PartName="/xl/drawings/drawing${index + 1}.xml" ContentType="${types}.drawing+xml"/>`,
      ...numbered.map(
        ({ number }) =>
          html`<Override PartName="/xl/charts/chart${number}.xml" ContentType="${types}.drawingml.chart+xml"/>`,
      ),
    ];
    edit(parts, "[Content_Types].xml", "</Types>", `${html`${overrides}`.markup}</Types>`);
  }
}

function put(parts: Parts, name: string, { markup }: Html): void {
  parts[name] = strToU8(prolog + markup);
}

function edit(parts: Parts, name: string, from: string, to: string): void {
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  if (!xml.includes(from)) throw new Error(`missing in ${name}: ${from}`);
  parts[name] = strToU8(xml.replace(from, () => to));
}

function relationships(links: readonly Html[]): Html {
  return html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
}

/** A chart's place on its sheet, and what it shows in words. */
function anchor({ description }: LineChartPlan, number: number, row: number): Html {
  return html`<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${cellText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${main}/chart"><c:chart xmlns:c="${main}/chart" xmlns:r="${relations}" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

function chartXml(chart: LineChartPlan, sheets: readonly SheetPlan[], typeface: string): Html {
  const sheet = sheets.find(({ name }) => name === chart.sheet);
  if (!sheet?.table) throw new Error(`missing sheet: ${chart.sheet}`);
  const { rows } = sheet.table;
  const header = headerRow(sheet);
  const drawn = chart.rows.map((row) => ({ at: header + 1 + row, cells: rows[row] ?? [] }));
  const amounts = drawn.flatMap(({ cells }) => cells.map(numberIn));
  const isLarge = amounts.some((amount) => amount !== null && Math.abs(amount) >= 1000);
  const lines = drawn.map((row, order) => line(chart, { ...row, order, header }));
  return html`<c:chartSpace xmlns:c="${main}/chart" xmlns:a="${main}/main" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>${heading(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx>${axis(1, "b")}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks(2)}</c:catAx><c:valAx>${axis(2, "l")}<c:majorGridlines><c:spPr>${stroke(light.grid, 6350)}</c:spPr></c:majorGridlines>${heading(chart.unit, 900)}<c:numFmt formatCode="${isLarge ? "#,##0" : "General"}" sourceLinked="0"/>${ticks(1)}</c:valAx></c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="${typeface}"/><a:ea typeface="${typeface}"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr></c:chartSpace>`;
}

function heading(text: string, size: number): Html {
  const properties = html` sz="${size}" b="${size > 1000 ? 1 : 0}"`;
  return html`<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr${properties}/></a:pPr><a:r><a:rPr${properties}/><a:t>${cellText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axis(id: number, side: "b" | "l"): Html {
  return html`<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>`;
}

function ticks(crossed: number): Html {
  return html`<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${stroke(light.axis, 9525)}</c:spPr><c:crossAx val="${crossed}"/><c:crosses val="autoZero"/>`;
}

function stroke(color: string, width: number): Html {
  return html`<a:ln w="${width}" cap="rnd">${fill(color)}</a:ln>`;
}

function fill(color: string): Html {
  return html`<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** Told apart without colour, too. */
const symbols = ["circle", "square", "triangle", "diamond", "x", "star"] as const;

interface DrawnRow {
  /** The rows of the sheet that the line and its years stand in. */
  readonly at: number;
  readonly header: number;
  readonly cells: readonly Cell[];
  readonly order: number;
}

function line({ sheet, years, left, colors }: LineChartPlan, { at, header, cells, order }: DrawnRow): Html {
  const color = colors[order % colors.length] ?? light.ink;
  const [first, last] = [columnLetters(left + 1), columnLetters(left + years.length)];
  const across = (row: number) => html`<c:f>'${trusted(sheet)}'!$${first}$${row}:$${last}$${row}</c:f>`;
  const count = html`<c:ptCount val="${years.length}"/>`;
  const heads = years.map((year, index) => point(index, year));
  const amounts = cells.slice(left, left + years.length).flatMap((cell, index) => {
    const amount = numberIn(cell);
    return amount === null ? [] : point(index, String(amount));
  });
  return html`<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>'${trusted(sheet)}'!$${columnLetters(nameColumn + 1)}$${at}</c:f><c:strCache><c:ptCount val="1"/>${point(0, cellText(String(cells[nameColumn])))}</c:strCache></c:strRef></c:tx><c:spPr>${stroke(color, 28_575)}</c:spPr><c:marker><c:symbol val="${symbols[order % symbols.length] ?? "circle"}"/><c:size val="6"/><c:spPr>${fill(color)}${stroke(color, 9525)}</c:spPr></c:marker><c:cat><c:strRef>${across(header)}<c:strCache>${count}${heads}</c:strCache></c:strRef></c:cat><c:val><c:numRef>${across(at)}<c:numCache><c:formatCode>General</c:formatCode>${count}${amounts}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`;
}

function point(index: number, value: string): Html {
  return html`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}

function numberIn(cell: Cell): number | null {
  return typeof cell === "object" && cell !== null && "number" in cell ? cell.number : null;
}
