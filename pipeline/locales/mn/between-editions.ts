import type { EditionPhrases } from "../../findings/problems.ts";
import type { Cause } from "../../model/movement.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { list, number, quoted } from "./quoting.ts";

const shown = (measure: Measure): string => (isMissing(measure) ? "утгагүй" : number(measure.amount));
const cited = (cells: readonly CellRange[]): string =>
  cells.length === 0
    ? "нүдгүй"
    : list(
        cells.map((cell) => formatPlace(atCells(cell))),
        2,
      );
const causes: { readonly [C in Cause]: string } = {
  source: "шалтгаан нь эх файлын өөрчлөлт",
  method: "шалтгаан нь програмын тооцох дүрмийн өөрчлөлт, эх файлаас ижил утга гарна",
  "source-and-method": "шалтгаан нь эх файл болон тооцох дүрмийн аль алиных нь өөрчлөлт",
  unknown: "өмнөх хэвлэлийн эх файл тухайн үеийнхээрээ биш тул шалтгааныг тогтоох боломжгүй",
};

/** What is found between editions. */
export const betweenEditions: EditionPhrases = {
  "record-edited": ({ name }) => ({
    says: `${name} нь нийтэлсэн файл биш байна: manifest.json дахь хэштэй таарахгүй байна.`,
    fix: `Файлыг сэргээнэ үү: git checkout -- ${name}. Нийтэлсэн зүйлийг засдаггүй.`,
  }),
  "record-incomplete": ({ name }) => ({
    says: `${name} алга, уншигдахгүй, эсвэл өөр хэвлэлийнх байна.`,
    fix: "Нийтэлсэн тайланг git-ээс сэргээх, эсвэл тэр хэвлэлийг дахин нийтэлнэ үү.",
  }),
  restated: ({ from, to, was, now, wasCells, cells, cause, others, name }) => ({
    says: `${from} оны хэвлэлд ${shown(was)} (${cited(wasCells)}) байсан, одоо ${shown(now)} (${cited(cells)}) болжээ: ${causes[cause]}.${others === 0 ? "" : ` Ижил шалтгаанаар өөр ${others} үзүүлэлт өөрчлөгдсөн.`}`,
    fix: `Буруу бол эх сурвалжийг засаж, зөв бол шалтгааныг нь бичнэ үү: almanac restate "${name}" ${from === to ? `--from ${from} ` : ""}--to ${to} --class … --reason "…"`,
  }),
  "restated-below-precision": ({ from, count }) => ({
    says: `${from} оны хэвлэлээс хойш ${count} үзүүлэлт хэвлэдэг нарийвчлалаас бага хэмжээгээр өөрчлөгдсөн.`,
  }),
  "unused-restatement": ({ key, nearest }) => ({
    says: `Хоёр хэвлэлийн хооронд өөрчлөгдсөн үзүүлэлтүүдэд ${quoted(key)} алга.${nearest === null ? "" : ` Та ${quoted(nearest)} гэж бичих гэсэн үү?`}`,
    fix: "Мөрийг засах, эсвэл хасна уу.",
  }),
  "wide-restatement": ({ count }) => ({ says: `Энэ мөр ${count} үзүүлэлтэд хамаарна.` }),
  "restatement-class": ({ class: said, cause, count }) => ({
    says: `Мөрөнд ${quoted(said)} гэсэн ангилал байгаа боловч ${count} үзүүлэлтийн хувьд ${causes[cause]}.`,
    fix: "Ангиллыг засах, эсвэл эдгээр үзүүлэлтэд тусдаа мөр нэмнэ үү.",
  }),
  "area-stopped-reporting": ({ from, area, count, file, wasCells }) => ({
    says: `${area}: ${from} оны хэвлэлд ${file === "" ? "" : `${file} файлаас `}${count} үзүүлэлт (${cited(wasCells)}) байсан, одоо нэг ч алга.`,
    fix: "Цаашид мэдээлэхгүй болсон уу, эсвэл андуурч орхисон уу гэдгийг байгууллагаас лавлана уу.",
  }),
  "series-ended": ({ from, count, last, wasCells }) => ({
    says: `Энэ цуваанд ${from} оны хэвлэлд ${last} хүртэл ${count} утга (${cited(wasCells)}) байсан, одоо нэг ч алга.`,
    fix: "Цуваа дууссан уу, эсвэл андуурч орхисон уу гэдгийг байгууллагаас лавлана уу.",
  }),
  "coverage-shrank": ({ from, count, of, periods, wasCells }) => ({
    says: `${count === of ? (of === 1 ? `${from} оны хэвлэлийн ганц утга` : `${from} оны хэвлэлийн ${of} утга бүгд`) : `${from} оны хэвлэлийн ${of} утгаас ${count} нь`} алга: ${list(periods, 6)} (${cited(wasCells)}).`,
    fix: "Орхигдсон утгыг байгууллагаас авна уу.",
  }),
  "level-break": ({ from, was, before, now, wasCells, cells }) => ({
    says: `${shown(now)} (${cited(cells)}) нь ${from} оны хэвлэлийн сүүлийн утга болох ${before} оны ${shown(was)} (${cited(wasCells)})-ээс хол зөрж байна.`,
    fix: "Нэгж, мөрийг шалгаж, юу өөрчлөгдсөнийг байгууллагаас асууна уу.",
  }),
  "same-file": ({ from }) => ({
    says: `Файл ${from} оны хэвлэлийн файлтай яг адил байна.`,
    fix: "Шинэ зүйл байхгүй юу, эсвэл өнгөрсөн жилийн файлыг андуурч илгээсэн үү гэдгийг байгууллагаас лавлана уу.",
  }),
  "no-new-period": ({ from, latest }) => ({
    says: `Хамгийн сүүлийн хугацаа нь ${from} оны хэвлэлийнхтэй адил ${latest} байна.`,
    fix: "Шинэ жилийн мэдээг байгууллагаас авна уу.",
  }),
  "header-drift": ({ from, name, was, now, wasCell }) => ({
    says: `${quoted(name)} баганын нэр одоо ${quoted(now)}; ${from} оны хэвлэлд ${quoted(was)} (${cited([wasCell])}) байсан.`,
  }),
  "rows-changed": ({ from, key, was, now, wasCell, others, gone }) => ({
    says: `${quoted(key)}: одоо ${quoted(now)}, ${from} оны хэвлэлд ${quoted(was)} (${cited([wasCell])}) байсан; ${gone === 0 ? "нийтэлсэн үзүүлэлт өөрчлөгдөөгүй" : `үүнтэй хамт нийтэлсэн ${gone} үзүүлэлт алга болсон`}.${others === 0 ? "" : ` Өөр ${others} мөр мөн адил.`}`,
    fix: "Аль нь зөв болохыг байгууллагаас лавлана уу.",
  }),
  "rows-vanished": ({ from, key, count, wasCells }) => ({
    says: `${from} оны хэвлэлийн ${count} мөр алга, эхнийх нь ${quoted(key)} (${cited(wasCells)}).`,
    fix: "Санаатай хассан эсэхийг байгууллагаас лавлана уу.",
  }),
  "definition-changed": ({ from, what, was, now }) => ({
    says: `${parts[what]}: ${from} оны хэвлэлд ${quoted(was)}, одоо ${quoted(now)}.`,
    fix: "Өмнөх ба дараах утгыг харьцуулах боломжгүй бол тайланд дурдах, эсвэл үзүүлэлтэд өөр дугаар өгнө үү.",
  }),
  "past-files-changed": ({ from, count }) => ({
    says: `${from} оны хэвлэлийн ${count} эх файл алга, эсвэл тайланг гаргахад ашигласан файл биш байна. Утгуудыг нийтэлсэн бүртгэлтэй харьцуулах боловч өөрчлөлтийн шалтгаан тодорхойгүй.`,
    fix: `data/raw/${from} хавтсыг git-ээс сэргээнэ үү: эх файлыг засдаггүй.`,
  }),
  "invalid-previous": ({ previous, why }) => ({
    says: previousIs[why](previous),
    fix: "edition.json дахь “previous” эсвэл огноог засах, эсвэл тэр хэвлэлийг эхлээд нийтэлнэ үү.",
  }),
  "draft-again": ({ edition }) => ({
    says: `${edition} оны хэвлэл нийтлэгдсэн тул дахин ноорог болгож болохгүй.`,
    fix: "edition.json-оос “draft”-ыг хасна уу. Залруулгыг “reissued” болон restatements.csv-ийн мөрөөр тайлбарлана.",
  }),
  "reissue-undated": ({ edition, count }) => ({
    says: `Өмнө нийтэлсэн энэ хэвлэлийн ${count} үзүүлэлт өөрчлөгдсөн боловч edition.json-д дахин нийтлэх өдөр алга.`,
    fix: `edition.json-д “reissued” гэж өдрийг нэмнэ үү, жишээ нь 2021-09-15. Хэвлэл олон нийтэд хараахан гараагүй бол reports/${edition} хавтсыг устгаад шинээр нийтэлнэ үү.`,
  }),
};

const parts = { unit: "Нэгж", title: "Нэр", definition: "Тодорхойлолт", method: "Арга" };

const previousIs = {
  unpublished: (previous: string) => `Өмнөх хэвлэл ${previous}-д нийтэлсэн тайлан алга.`,
  "published-later": (previous: string) => `Өмнөх хэвлэл ${previous} энэ хэвлэлээс хожуу нийтлэгдсэн байна.`,
};
