// Writes pipeline/words/countries.csv anew from CLDR and countries-of-bodies.csv:
//   npm install --no-save --prefix FOLDER cldr-core@48.2.0 cldr-localenames-full@48.2.0
//   node bench/countries.mjs FOLDER
// A country or area a row: its codes of ISO 3166 and UN M49, and what languages call it; several names stand with | between them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";

/** The languages that reports are written in come first. */
const languages =
  "en zh-Hans zh-Hant ja ko mn fr ar bn bg cs da de el es et fa fi he hi hr hu id it kk km lo lt lv ms my nb ne nl pl pt ro ru sk sl sr sv ta th tr uk ur uz vi".split(
    " ",
  );
/** Codes of groups, of islands without a code of their own, and of what is no longer there. */
const none =
  /^(AC|AN|BU|CP|CQ|CS|DD|DG|DY|EA|EU|EZ|FX|HV|IC|NH|NT|QO|QU|RH|SU|TA|TP|UN|VD|XA|XB|YD|YU|ZR|ZZ|X[A-JL-Z]|A[A]|Q[M-Z]|FQ|JT|MI|NQ|PC|PU|PZ|WK|FX|CT)$/;

const [folder = ""] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(join(folder, "node_modules", path), "utf8"));
const { codeMappings } = read("cldr-core/supplemental/codeMappings.json").supplemental;
const names = Object.fromEntries(
  languages.map((tag) => {
    const folderName = tag === "zh-Hans" ? "zh" : tag;
    const { main } = read(`cldr-localenames-full/main/${folderName}/territories.json`);
    return [tag, main[folderName].localeDisplayNames.territories];
  }),
);
/** What the World Bank, the United Nations, the IMF, the FAO and others call them beside that. */
const bodies = papaparse.parse(
  readFileSync(new URL("countries-of-bodies.csv", import.meta.url), "utf8").trim(),
  { header: true },
).data;
const rows = Object.entries(codeMappings)
  .filter(
    ([code, { _alpha3, _numeric }]) => /^[A-Z]{2}$/.test(code) && _alpha3 && _numeric && !none.test(code),
  )
  .filter(([code]) => names.en[code] !== undefined)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { _alpha3, _numeric }]) => [
    code,
    _alpha3,
    _numeric,
    ...languages.map((tag) => {
      const own = names[tag];
      const further = bodies.filter(({ alpha2, language }) => alpha2 === code && language === tag);
      const forms = [
        ...[own[code], own[`${code}-alt-short`], own[`${code}-alt-variant`]],
        ...further.flatMap((body) => body.names.split("|")),
      ];
      return [...new Set(forms.filter((form) => form !== undefined && form !== code))].join("|");
    }),
  ]);
const header = ["alpha2", "alpha3", "m49", ...languages];
writeFileSync(
  new URL("../pipeline/words/countries.csv", import.meta.url),
  `${papaparse.unparse([header, ...rows], { newline: "\n" })}\n`,
);
console.log(`${rows.length} countries and areas in ${languages.length} languages`);
