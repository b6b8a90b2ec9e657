import { asHeader } from "../locate/header-names.ts";
import { unitMark } from "../readers/unit-mark.ts";

const otherMarks = "uom|unidad|unidade|unità|unita|единицы?|ед\\.?|计量单位|計量單位|測定単位|측정단위";
const ofMeasure =
  "(?:[ _-](?:of )?(?:measures?|measurement|name|label|code|de mesure|de medida|di misura|измерения|изм\\.?))?";
const unitHead = new RegExp(
  `^(?:(?:measure|measurement|maß|mess)[ _-]?)?(?:${unitMark}|${otherMarks})s?${ofMeasure}$`,
  "iu",
);
/** As statistical agencies call the power of ten, or its name, of each row's value. */
const scaleHead = /^(?:unit[ _]?mult(?:iplier)?|scalar[ _]factor|power[ _]?code|multiplier|scale)$/iu;

/** Whether a header says that its column names the unit of each row. */
export function isUnitHead(header: string): boolean {
  return unitHead.test(asHeader(header));
}

/** Whether a header says that its column names the multiple of each row. */
export function isScaleHead(header: string): boolean {
  return scaleHead.test(asHeader(header));
}
