import { expect, test } from "vitest";
import { themesOf } from "../../../../pipeline/charts/theme.ts";
import { pageStyle } from "../../../../pipeline/stages/render/page/page-style.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";

test("in monospace the sheet 한국 of a Mongolian page is drawn with what the page carries, Latin with the machine's own", () => {
  const typeface = typefaceOf("mn");
  const themes = themesOf({});
  const faces = ["A", "한"].flatMap((characters) => {
    const face = typeface.faceOf(characters);
    return face ? [{ name: face.name, family: face.family, characters, bytes: new Uint8Array() }] : [];
  });
  const both = faces.flatMap((face) => [
    { ...face, weight: 400 } as const,
    { ...face, weight: 700 } as const,
  ]);
  const [, families] =
    /\}code,[^{]*\{font-family:([^}]*)\}/.exec(pageStyle("", both, typeface, themes)) ?? [];
  expect(families).toBe("'Noto Sans KR',ui-monospace,monospace,'Noto Sans'");
});
