import { fold } from "../readers/normalize.ts";
import { multiplierNamed, unitNamed } from "../readers/units.ts";

/** Units of statistics that a definition must declare for itself. */
const symbols = [
  ..."mm cm m km mm2 cm2 m2 km2 m3 ha g kg mg µg μg ug ng kt mt gt l ml hl".split(" "),
  ..."°c °f k hpa kpa mpa pa j kj mj gj tj pj wh kwh mwh gwh twh kw mw gw tw kv v hz db ppm ppb toe ktoe tce".split(
    " ",
  ),
  ..."mtco2e tco2e ktco2e tco2 mtco2 tj/year".split(" "),
  ..."$ us$ £ € ¥ ₩ ₫ ₽ usd eur gbp jpy krw cny rmb twd hkd mnt vnd vnđ chf aud cad inr rub".split(" "),
  ..."dollar dollars euro euros pound pounds yuan won yen dong đồng dirham dirhams ruble rubles рублей рубль рубля руб руб.".split(
    " ",
  ),
  ..."元 円 원 圆 港元 澳门元 港币 人 人次 名 명 người 户 戶 世帯 世帶 가구 家庭 件 건 个 個 개 台 대 辆 輛 所 校 間 棟 동".split(
    " ",
  ),
  ..."学級 床 回 회 冊 册 권 日 일 天 年 岁 歲 세 吨 噸 公吨 公斤 千克 公顷 公頃 公里 平方公里 平方米 平方千米 立方米 亩 畝 ㎡ ㎢ 升 度 千瓦时 톤".split(
    " ",
  ),
  ..."person persons people inhabitant inhabitants habitant habitants hab hab. household households dwelling dwellings".split(
    " ",
  ),
  ..."job jobs vehicle vehicles unit units case cases death deaths birth births patient patients bed beds student students".split(
    " ",
  ),
  ..."hour hours day days year years month months week weeks percent percentage % ‰ per mille tonne tonnes ton tons litre litres".split(
    " ",
  ),
  ..."number rate ratio score times".split(" "),
  ..."км км2 м м2 м3 га кг шт шт. ед ед. единиц лет".split(" "),
];
const plainSymbols: ReadonlySet<string> = new Set(symbols.map(plain));
const size =
  "(?:'?000s?|1[ ,]?000|10[ ,]?000|100[ ,]?000|thousands?|millions?|mio|bn|billions?|trillions?|milliers?|milliards?|mil|tỉ|tỷ|triệu|nghìn|ngàn|тыс(?:\\.|яч[аи]?)?|млн\\.?|миллион(?:а|ов)?|млрд\\.?|миллиард(?:а|ов)?|百|十)";
const sizes = new RegExp(`^${size}\\s*(?:of\\s+|de\\s+|d')?|\\s+${size}$`, "iu");

/** Whether a text is a unit, also multiplied or a ratio: `mm`, `thousand people`, `亿元`, `người/km²`. */
export function isLikelyUnit(text: string): boolean {
  const whole = fold(text);
  if (whole === "" || whole.length > 30) return false;
  return (
    unitNamed(whole) !== null ||
    whole
      .split(/[/·]| per /u)
      .every((part, at) => isUnit(part.trim()) || (at > 0 && /^\d[\d ,]*\s?\p{L}*$/u.test(part.trim())))
  );
}

function isUnit(text: string): boolean {
  if (plainSymbols.has(plain(text)) || unitNamed(text) !== null) return true;
  const rest = text.replace(sizes, "").trim();
  if (rest !== text && (rest === "" || plainSymbols.has(plain(rest)))) return true;
  if (multiplierNamed(text) !== null) return true;
  const tail = /^(?:[千万萬亿億百兆]+|[천만억백조]+)(.+)$/u.exec(text)?.[1];
  return tail !== undefined && plainSymbols.has(plain(tail));
}

/** Folds compatibility forms: ㎡ and m2, full-width letters, case. */
function plain(text: string): string {
  return fold(text).replaceAll("²", "2").replaceAll("³", "3").toLowerCase();
}
