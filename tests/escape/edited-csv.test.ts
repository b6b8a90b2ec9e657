import { expect, test } from "vitest";
import { type CsvEdit, editedCsv } from "../../pipeline/escape/edited-csv.ts";

const text = 'id,title,title::ja,note\na, "x" ,あ,1\n\n"b","two\nlines",,"2"\n';
const edit = (row: number | null, column: string, said: string, was = ""): CsvEdit => ({
  ...{ row, column, was, text: said },
  ...(row === null ? { beside: { id: "c" } } : {}),
});

test("a row that nothing is written into stays to the byte", () => {
  expect(editedCsv(text, [edit(2, "title::ja", 'い, "う"', "あ")])).toBe(
    text.replace('a, "x" ,あ,1', 'a," ""x"" ","い, ""う""",1'),
  );
  expect(editedCsv(text, [])).toBe(text);
});

test("rows are counted with empty ones, and a cell of several lines is one", () => {
  expect(editedCsv(text, [edit(4, "title::ja", "い")])).toBe(
    text.replace('"b","two\nlines",,"2"', 'b,"two\nlines",い,2'),
  );
});

test("a column that is not there is added behind its own, a row at the end", () => {
  expect(editedCsv("id,title,note\na,x,1\n", [edit(2, "title::mn", "ө")])).toBe(
    "id,title,title::mn,note\na,x,ө,1\n",
  );
  expect(editedCsv("id,en\r\na,x", [edit(null, "en", "y"), edit(2, "fr", "z")])).toBe(
    "id,en,fr\r\na,x,z\r\nc,y,\r\n",
  );
});

test("the mark at the beginning stays", () => {
  expect(editedCsv("\uFEFFid,en\na,x\n", [edit(2, "en", "y", "x")])).toBe("\uFEFFid,en\na,y\n");
});

test("nothing is written over what is not the cell that was meant", () => {
  expect(editedCsv(text, [edit(2, "title::ja", "い", "え")])).toBeNull();
});
