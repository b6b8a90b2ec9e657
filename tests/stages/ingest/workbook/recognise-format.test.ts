import { describe, expect, it } from "vitest";
import {
  type FileFormat,
  recogniseFormat,
} from "../../../../pipeline/stages/ingest/workbook/recognise-format.ts";
import { oleFile } from "./raw-archive.ts";
import { fixture, read, refusal, sheetXml, workbookParts, zip } from "./support.ts";

const workbook = zip(workbookParts(sheetXml("")));
const types = (type: string) =>
  zip({ "[Content_Types].xml": `<Types><Override PartName="/a" ContentType="${type}"/></Types>`, "a/b": "" });

describe("a file is what its content says", () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, format: FileFormat])[] = [
    ["a workbook", workbook, "xlsx"],
    ["a workbook cut short", workbook.slice(0, -200), "xlsx"],
    [
      "a workbook under other part names",
      types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      "xlsx",
    ],
    ["a workbook with macros", types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xlsx"],
    ["a binary workbook", types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb"],
    ["a binary workbook without types", zip({ "xl/workbook.bin": "x" }), "xlsb"],
    ["OpenDocument by LibreOffice", fixture("libreoffice.ods"), "ods"],
    ["OpenDocument without mimetype", zip({ "content.xml": "", "META-INF/manifest.xml": "" }), "ods"],
    ["Numbers", zip({ "Index/Document.iwa": "x", "preview.jpg": "x" }), "numbers"],
    ["Excel 97 by LibreOffice", fixture("libreoffice.xls"), "xls"],
    ["Excel 5", oleFile("Book"), "xls"],
    ["Excel 97 in capitals", oleFile("WORKBOOK"), "xls"],
    ["Excel 4 without a container", Buffer.from("0904060000000000", "hex"), "xls"],
    ["encrypted", oleFile("a", "b", "c", "d", "EncryptionInfo", "EncryptedPackage"), "encrypted"],
    ["an old letter", oleFile("WordDocument"), "doc"],
    ["an OpenDocument letter", zip({ mimetype: "application/vnd.oasis.opendocument.text" }), "odt"],
    ["a broken compound file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "ole"],
    ["a new letter", zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "" }), "docx"],
    ["slides", zip({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "" }), "pptx"],
    ["an archive", zip({ "a.txt": "" }), "zip"],
    ["an empty archive", Buffer.from(`PK\x05\x06${"\0".repeat(18)}`, "latin1"), "zip"],
    ["gzip", Buffer.from("1f8b0800", "hex"), "archive"],
    ["PDF", Buffer.from("%PDF-1.7\n"), "pdf"],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "image"],
    ["a web page", Buffer.from("\ufeff\r\n<!DOCTYPE html><html>"), "html"],
    ["a table exported as .xls", Buffer.from('<!-- x --><table border="1">'), "html"],
    ["a table in UTF-16", Buffer.from("\ufeff<html>", "utf16le"), "html"],
    [
      "Excel 2003 XML",
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "xml-spreadsheet",
    ],
    ["other XML", Buffer.from('<?xml version="1.0"?><a/>'), "xml"],
    ["CSV", Buffer.from("a,b\n1,2\n"), "text"],
    ["a file left in Git LFS", Buffer.from("version https://git-lfs.github.com/spec/v1\noid x\n"), "git-lfs"],
    ["CSV in UTF-16", Buffer.from("\ufeffa,b\n", "utf16le"), "text"],
    ["CSV in GBK", Buffer.from("b3c7cad02c310a", "hex"), "text"],
    ["zeros", Buffer.alloc(100), "binary"],
    ["nothing", Buffer.alloc(0), "empty"],
  ];
  it.each(cases)("%s", (_, bytes, format) => {
    expect(recogniseFormat(bytes)).toBe(format);
  });

  it.each(cases.filter(([, , format]) => format !== "xlsx"))(
    "the workbook reader refuses %s by name",
    async (_, bytes, format) => {
      const result = await read(bytes);
      expect(refusal(result)).toBe(format === "encrypted" ? "encrypted @ file" : "wrong-format @ file");
      if (format !== "encrypted")
        expect(result.findings).toMatchObject([{ found: format, expected: "xlsx" }]);
    },
  );
});
