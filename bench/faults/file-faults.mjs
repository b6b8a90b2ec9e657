import { added, bytes, copied, field, lines, oleFile, removed, replaced } from "./files.mjs";
import { newPart, part, sheet } from "./workbook.mjs";

const members = "membership/members.xlsx";
const counts = "membership/published-counts.csv";
const programme = "retrofit/programme.xlsx";
const foshan = "shift/foshan.xlsx";
const kaili = "shift/kaili.xlsx";
const targets = "recycling/targets.csv";
const rates = "recycling/published-rates.csv";

const page = "<html><body><table><tr><td>Figure</td></tr></table></body></html>";
const link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink";

/** [code, address, what, changes]: files as they arrive from a mail program, a download or a wrong folder. */
export const fileFaults = [
  [
    "encrypted",
    members,
    "saved with a password",
    [added(members, oleFile("EncryptionInfo", "EncryptedPackage"))],
  ],
  ["wrong-format", members, "an old .xls under a new name", [added(members, oleFile("Workbook"))]],
  ["wrong-format", programme, "a web page named .xlsx", [added(programme, page)]],
  ["wrong-format", targets, "a workbook named .csv", [copied(members, targets)]],
  ["damaged", members, "cut in half", [bytes(members, (all) => all.subarray(0, all.length / 2))]],
  [
    "damaged",
    `${foshan} › Assessment`,
    "a sheet without its end",
    [sheet(foshan, (xml) => xml.slice(0, xml.length - 400))],
  ],
  [
    "forbidden-xml",
    `${foshan} › Assessment`,
    "a document type in a sheet",
    [sheet(foshan, (xml) => xml.replace("<worksheet", "<!DOCTYPE x><worksheet"))],
  ],
  ["unsafe-path", members, "an entry that leads out", [newPart(members, "../../notes.txt", "x")]],
  ["lock-file", "shift/~$foshan.xlsx", "a lock file left behind", [added("shift/~$foshan.xlsx", "x")]],
  ["limit-exceeded", `${foshan} › Assessment`, "a row of 1,100 cells", [sheet(foshan, wideRow)]],
  ["empty-read", rates, "nothing but a header", [lines(rates, (all) => all.slice(0, 1))]],
  ["empty-read", counts, "an empty file", [added(counts, "")]],
  [
    "unknown-encoding",
    targets,
    "saved in a Western code page",
    [bytes(targets, (all) => Buffer.from(all.toString("utf8").replace("as cited", "zitiert für"), "latin1"))],
  ],
  [
    "garbled-text",
    `${targets} › I3`,
    "UTF-8 read as Western",
    [field(targets, "I3", '"MinistÃ¨re, as cited"')],
  ],
  ["garbled-text", `${counts} › H4`, "Chinese lost twice", [field(counts, "H4", "锟斤拷锟斤拷")]],
  ["control-character", `${targets} › I2`, "a bell in a text", [field(targets, "I2", '"Mongolia\u0007"')]],
  [
    "unclosed-quote",
    `${counts} › H3`,
    "a quotation mark lost",
    [replaced(counts, ', About us"', ", About us")],
  ],
  ["ragged-row", `${targets} › A3:J3`, "1,234 without quotation marks", [field(targets, "F3", "1,234")]],
  [
    "ragged-row",
    `${counts} › A5:G5`,
    "a cell left out",
    [lines(counts, (all) => all.map((line, at) => (at === 4 ? line.replace(/^[^,]*,/, "") : line)))],
  ],
  ["duplicate-file", kaili, "one city's file twice", [copied(foshan, kaili)]],
  [
    "orphan-file",
    "membership/members (2).xlsx",
    "a second version beside",
    [copied(members, "membership/members (2).xlsx")],
  ],
  ["missing-file", kaili, "a city did not send", [removed(kaili)]],
  ["missing-file", targets, "a table was renamed", [copied(targets, "recycling/aims.csv"), removed(targets)]],
  [
    "invalid-edition",
    "edition.json",
    "a date in words",
    [replaced("edition.json", '"published": "2021-07-31"', '"published": "31 July 2021"')],
  ],
  [
    "external-link",
    programme,
    "a formula into another workbook",
    [
      part(programme, "xl/workbook.xml", (xml) =>
        xml.replace(
          "</sheets>",
          '</sheets><externalReferences><externalReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId99"/></externalReferences>',
        ),
      ),
      part(programme, "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(
          "</Relationships>",
          `<Relationship Id="rId99" Type="${link}" Target="externalLinks/externalLink1.xml"/></Relationships>`,
        ),
      ),
      newPart(programme, "xl/externalLinks/externalLink1.xml", "<externalLink/>"),
      newPart(
        programme,
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${link}Path" Target="budget.xlsx" TargetMode="External"/></Relationships>`,
      ),
    ],
  ],
];

/** Row 40 with a letter typed in each of 1,100 columns. */
function wideRow(xml) {
  const letters = Array.from({ length: 1100 }, (_, index) => columnName(index + 1));
  const cells = letters.map((name) => `<c r="${name}40" t="inlineStr"><is><t>x</t></is></c>`);
  return xml.replace("</sheetData>", `<row r="40">${cells.join("")}</row></sheetData>`);
}

function columnName(column) {
  if (column === 0) return "";
  return columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
