import { createHash } from "node:crypto";
import { crc32, createDeflateRaw } from "node:zlib";

/**
 * Writes a workbook of mixed columns in the order Excel itself writes parts: the sheet before the styles and
 * the shared strings. Ten columns: two integers, a money amount, a measurement of 15 to 17 digits, a percentage,
 * a date, a code of 40, a name of 2,000 and a remark of 100,000 different texts (all shared strings), a boolean.
 * The values follow from the row number, so that every run has the same file.
 */
export async function excelOrderWorkbook(rows) {
  const remarks = Math.min(100_000, Math.ceil(rows / 2));
  const parts = [
    ["[Content_Types].xml", [contentTypes]],
    ["_rels/.rels", [packageRelationships]],
    ["xl/workbook.xml", [workbook]],
    ["xl/_rels/workbook.xml.rels", [workbookRelationships]],
    ["xl/worksheets/sheet1.xml", sheet(rows, remarks)],
    ["xl/styles.xml", [styles]],
    ["xl/sharedStrings.xml", sharedStrings(remarks, rows)],
  ];
  const files = [];
  for (const [name, chunks] of parts) files.push({ name, ...(await deflate(chunks)) });
  return zip(files);
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
const packageRelationships = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets><sheet name="Readings" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const workbookRelationships = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function* sheet(rows, remarks) {
  yield `${head}<worksheet xmlns="${main}"><sheetData>`;
  let text = "";
  for (let row = 1; row <= rows; row++) {
    const r = (row * 2654435761) % 4294967296;
    text +=
      `<row r="${row}" spans="1:10"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>${r % 90000}</v></c>` +
      `<c r="C${row}"><v>${(r % 1e7) / 100}</v></c><c r="D${row}"><v>${r / 1234567}</v></c>` +
      `<c r="E${row}" s="1"><v>${(r % 1000) / 1000}</v></c><c r="F${row}" s="2"><v>${40000 + (row % 4000)}</v></c>` +
      `<c r="G${row}" t="s"><v>${row % 40}</v></c><c r="H${row}" t="s"><v>${40 + (r % 2000)}</v></c>` +
      `<c r="I${row}" t="s"><v>${2040 + (r % remarks)}</v></c><c r="J${row}" t="b"><v>${r % 2}</v></c></row>`;
    if (text.length > 60_000) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

function* sharedStrings(remarks, rows) {
  yield `${head}<sst xmlns="${main}" count="${3 * rows}" uniqueCount="${2040 + remarks}">`;
  for (let index = 0; index < 40; index++) yield `<si><t>C-${index}</t></si>`;
  for (let index = 0; index < 2000; index++) yield `<si><t>Städtische Einrichtung ${index} 市政府</t></si>`;
  for (let index = 0; index < remarks; index++) {
    const digest = createHash("md5").update(String(index)).digest("hex");
    yield `<si><t>Remark ${index} &amp; ${digest}</t></si>`;
  }
  yield "</sst>";
}

async function deflate(chunks) {
  const stream = createDeflateRaw({ level: 6 });
  const compressed = [];
  stream.on("data", (chunk) => compressed.push(chunk));
  const ended = new Promise((resolve) => stream.on("end", resolve));
  let size = 0;
  let crc = 0;
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!stream.write(bytes)) await new Promise((resolve) => stream.once("drain", resolve));
  }
  stream.end();
  await ended;
  return { data: Buffer.concat(compressed), size, crc };
}

function zip(files) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const { name, data, size, crc } of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x5021, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
