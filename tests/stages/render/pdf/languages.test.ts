import { describe, expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { facesFor } from "../../../../pipeline/stages/render/fonts/faces-for.ts";
import { printFaces } from "../../../../pipeline/stages/render/fonts/faces-for-print.ts";
import { printableSvg } from "../../../../pipeline/stages/render/fonts/printable.ts";
import { chartPdfData, chartTemplate } from "../../../../pipeline/stages/render/pdf/chart-pdf.ts";
import { documentData, templateFamilies } from "../../../../pipeline/stages/render/pdf/document-data.ts";
import { setup } from "../../../../pipeline/stages/render/pdf/template-setup.ts";
import { typeset } from "../../../../pipeline/stages/render/pdf/typesetter.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { readPdf } from "./read-pdf.ts";

const words = {
  en: "Members",
  "zh-Hans": "会员骨直",
  "zh-Hant": "會員骨直",
  ja: "会員骨直かな",
  ko: "회원 骨直",
  mn: "Гишүүд өү",
  fr: "Adhérents œuvrant",
} as const;

describe("a chart in each language", () => {
  test.each(locales)("%s is set in that language's typeface alone, in both weights", async (locale) => {
    const typeface = typefaceOf(locale);
    const line = (y: number, weight: number) =>
      `<text y="${y}" font-family="'Noto Sans', Arial" font-weight="${weight}">${words[locale]} 2020</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${line(20, 400)}${line(50, 700)}</svg>`;
    const chart = {
      id: "c",
      form: "bars",
      title: words[locale],
      subtitle: "",
      unit: "member",
      points: [],
    } as const;
    const faces = await printFaces(svg, typeface, makeHere);
    const printed = {
      ...{ chart, heading: words[locale], description: words[locale] },
      svg: printableSvg(svg, typeface),
    };
    const pdf = await readPdf(
      typeset({
        template: setup(light) + templateFamilies(faces.families) + chartTemplate,
        data: documentData(chartPdfData(printed), locale, typeface),
        faces,
      }),
    );
    const name = facesFor(locale)[0].name.replaceAll(" ", "");
    const names = [`${name}-Regular`, `${name}-Bold`];
    expect(new Set([...pdf.fonts].map((name) => name.replace(/-Identity-H$/, "")))).toEqual(new Set(names));
    expect(pdf.title).toBe(words[locale]);
    expect(pdf.raw).toContain(
      `/Lang (${{ "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" }[String(locale)] ?? locale})`,
    );
    expect(pdf.text.replace(/\s/g, "")).toContain(words[locale].replace(/\s/g, ""));
  });
});
