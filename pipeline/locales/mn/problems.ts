import type { Phrases } from "../../findings/problems.ts";
import { textIn } from "../../model/edition.ts";
import type { Limit } from "../../model/limit.ts";
import type { Near } from "../../model/near.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { type CellRange, formatAddress, formatCells, formatMet } from "../../model/source.ts";
import { isDayOrMonth } from "../is-day-or-month.ts";
import { betweenEditions } from "./between-editions.ts";
import { edition } from "./edition.ts";
import { list, number, quoted, until, written } from "./quoting.ts";
import { reasons } from "./reasons.ts";

const meant = (nearest: string | null): string =>
  nearest === null ? "" : ` Та ${quoted(nearest)} гэж бичих гэсэн үү?`;
const nearby = (nearest: Near | null): string =>
  nearest === null
    ? ""
    : ` Хамгийн ойролцоо нь ${formatCells(nearest.at)} нүдэн дэх ${quoted(nearest.text)}.`;
const shown = (measure: Measure): string => (isMissing(measure) ? "утгагүй" : number(measure.amount));
const named = (name: string, synonyms: readonly string[]): string =>
  synonyms.length === 0 ? quoted(name) : `${quoted(name)} (${list(synonyms, 4)})`;
const listNamed = (name: string): string => (name === "weather-files" ? "цаг агаарын файлууд" : name);
const cells = (ranges: readonly CellRange[]): string =>
  ranges.length === 0 ? "нүдгүй" : ranges.map(formatAddress).join(" + ");

const readAs = ({ encoding, sample }: { readonly encoding: string; readonly sample: string }): string =>
  sample === "" ? encoding : `${encoding} (${quoted(sample)})`;
const cutBy = (delimiter: string) => (delimiter === "\t" ? "таб" : quoted(delimiter));

/** What is wrong in a spreadsheet, and what to do about it. */
export const problems: Phrases = {
  unreadable: () => ({
    says: "Файл нээгдэхгүй байна.",
    fix: "Энэ нь ердийн файл мөн эсэх, унших эрхтэй эсэхийг шалгах, эсвэл байгууллагаас дахин ирүүлэхийг хүснэ үү.",
  }),
  "not-plain": ({ raw, column }) => ({
    says: `“${column}” баганын ${quoted(raw)} нь програмын бичдэг хэлбэрээр бичигдээгүй байна.`,
    fix: "Тоог 1234.5 гэх мэтээр, цагийг бүсийн зөрүүтэй нь (2020-11-22T00:00:00+08:00), нэрийг гэрээнд байгаатай яг адил бичих, эсвэл энгийн CSV файл буюу ажлын дэвтрээр ирүүлнэ үү.",
  }),
  "nested-column": ({ name, type }) => ({
    says: `${quoted(name)} баганад жагсаалт эсвэл үүрлэсэн бичлэг (${type}) байна.`,
    fix: "Мөр бүрд нэг утга бичих, эсвэл энэ баганыг хасна уу.",
  }),
  "columns-differ": ({ name, type, other, otherType }) => ({
    says: `${quoted(name)} баганын төрөл энд ${type}, харин ${other} файлд ${otherType} байна.`,
    fix: "Энэ эх сурвалжийн бүх файлд нэг төрлөөр бичнэ үү.",
  }),
  "rule-in-memory-only": ({ columns }) => ({
    says: `${list(columns.map(quoted), 4)} баганын талаарх гэрээний шаардлагыг өгөгдлийн сангийн хөдөлгүүрээр шалгах боломжгүй.`,
    fix: "Эх сурвалжийг энгийн CSV файл буюу ажлын дэвтрээр ирүүлэх, эсвэл шаардлагыг гэрээнээс хасна уу.",
  }),
  encrypted: () => ({
    says: "Ажлын ном нууц үгээр хамгаалагдсан байна.",
    fix: "Excel-ээр нээж, нууц үгийг арилгаад дахин хадгална уу.",
  }),
  "wrong-format": ({ found, expected, convertible, as, disguised }) => ({
    says: `${disguised ? "Нэрээс нь үл хамааран энэ" : "Энэ"} нь ${formatName(expected)} биш, ${formatName(found)} байна.`,
    fix:
      found === "git-lfs"
        ? "Файлыг өөрийг нь татаж авна уу: git lfs pull."
        : found === "numbers"
          ? `Numbers-ээр нээж, “Export to” цэснээс “${expected === "csv" ? "CSV" : "Excel"}” хэлбэрийг сонгон ${as} нэр өгнө үү.`
          : !convertible
            ? "Энэ нь хүснэгтийн файл биш: байгууллагаас ажлын ном эсвэл хүснэгтийг нь өөрийг нь хүснэ үү."
            : expected === "csv"
              ? `Нээгээд, CSV (UTF-8) хэлбэрээр ${as} нэрээр хадгалж, дахин илгээнэ үү.`
              : `Excel-ээр нээж, Excel-ийн ажлын ном (.xlsx) хэлбэрээр ${as} нэрээр хадгална уу.`,
  }),
  damaged: ({ part }) => ({
    says: `Файл гэмтсэн эсвэл дутуу байна (${part}).`,
    fix: "Excel-ээр нээж дахин хадгалах, эсвэл байгууллагаас дахин ирүүлэхийг хүснэ үү.",
  }),
  "forbidden-xml": ({ part, construct }) => ({
    says: `Ажлын номын ${part} хэсэгт ${construct} байна; хүснэгтийн ямар ч програм ийм зүйл бичдэггүй.`,
    fix: "Файлыг бүү нээгээрэй. Хаанаас гаралтайг нь байгууллагаас лавлана уу.",
  }),
  "invalid-picture": ({ fault }) => ({
    says:
      fault === "damaged" ? "Нүүрний зураг дутуу эсвэл эвдэрсэн." : "Нүүрний зураг PNG ч биш, JPEG ч биш.",
    fix:
      fault === "damaged"
        ? "Зургийг бүтнээр нь дахин тавих, эсвэл edition.json-оос “cover”-ыг хасна уу."
        : "Энэ нэрээр PNG эсвэл JPEG болгон хадгалах, эсвэл edition.json-оос “cover”-ыг хасна уу.",
  }),
  "unsafe-path": ({ path }) => ({
    says: `Ажлын номын доторх ${quoted(path)} зам нь өөрийн хавтаснаас гадагш заасан байна.`,
    fix: "Файлыг бүү нээгээрэй. Байгууллагаас хаанаас гарсныг нь асууж, Excel-ээр дахин хадгалж ирүүлэхийг хүснэ үү.",
  }),
  "not-a-plain-file": () => ({
    says: "Энэ нэрээр ердийн файл биш, холбоос, хавтас эсвэл хоолой (pipe) байгаа тул юу ч уншаагүй.",
    fix: "Оронд нь файлыг өөрийг нь (хавтас руу заасан холбоос бол хавтсыг) тавих, эсвэл устгана уу.",
  }),
  "duplicate-part": ({ path }) => ({
    says: `Ажлын номд ${quoted(path)} нэртэй хоёр хэсэг байна; аль нь зөв болохыг мэдэх боломжгүй.`,
    fix: "Ажлын номыг Excel-ээр нээж, агуулгыг нь нягтлаад, шинэ нэрээр хадгалж илгээнэ үү.",
  }),
  "lock-file": () => ({
    says: "Энэ нь нээлттэй байгаа ажлын номын түгжээ файл тул алгассан.",
    fix: "Ажлын номыг Excel-д хаана уу; тэгмэгц энэ файл алга болно.",
  }),
  "limit-exceeded": ({ limit, claimed, allowed }) => ({
    says: `Файл хэт том байна: ${limits[limit]} ${claimed}, зөвшөөрсөн дээд хэмжээ ${allowed}.`,
    fix: "Хэрэггүй зүйлийг (хоосон мөр, зураг, бусад хуудас) хасах, эсвэл энэ эх сурвалжийн тохиролцсон загварт хязгаарыг нэмэгдүүлнэ үү.",
  }),
  "empty-read": ({ hasHeader }) => ({
    says: hasHeader ? "Гарчгийн доор өгөгдлийн мөр алга." : "Файл хоосон байна.",
    fix: hasHeader
      ? 'Мөрүүдийг бөглөнө үү. Мэдээлэх зүйл байхгүй бол файлыг гаргаж, ирээгүй ("state": "not-delivered") гэдгийг шалтгаантай нь edition.json-д бичнэ үү.'
      : "Байгууллагаас дахин ирүүлэхийг хүснэ үү; data/reference-ийн хүснэгтийг түүхээс нь сэргээнэ үү.",
    office: hasHeader
      ? "Мөрүүдийг бөглөх, эсвэл мэдээлэх зүйл байхгүйг бидэнд мэдэгдэнэ үү."
      : "Файлыг дахин илгээнэ үү.",
  }),
  miscounted: ({ part, expected, found }) => ({
    says: `${part} хэсэгт ${expected} утга байгаа боловч ${found} утгыг таньсан тул энэ хэсгийг огт ашиглаагүй.`,
    fix: "Excel-ээр нээж дахин хадгална уу. Хэвээр байвал энэ файлын талаар мэдэгдэнэ үү: алдаа уншигч програмд байна.",
  }),
  "unknown-encoding": ({ declared, readableAs }) => ({
    says: `Бичвэрийн кодчилол UTF-8${declared ? `, ${declared} хоёрын аль нь ч` : ""} биш байна.${readableAs.length > 0 ? ` ${readableAs.map(readAs).join(" эсвэл ")} кодчиллоор уншигдаж байна.` : ""}`,
    fix:
      readableAs.length > 0
        ? "CSV UTF-8 хэлбэрээр хадгалах, эсвэл тэр кодчиллыг энэ эх сурвалжийн тохиролцсон загварт зааж өгнө үү."
        : "CSV UTF-8 хэлбэрээр хадгална уу.",
  }),
  "garbled-text": ({ sample }) => ({
    says: `Бичвэр танигдахааргүй болсон байна: ${quoted(sample)}. Өмнө нь буруу кодчиллоор хадгалжээ.`,
    fix: "Анхны ажлын номоос CSV UTF-8 хэлбэрээр дахин гаргана уу.",
  }),
  "control-character": ({ codePoint }) => ({
    says: `Бичвэрт үл үзэгдэх удирдах тэмдэгт U+${codePoint.toString(16).toUpperCase().padStart(4, "0")} байна.`,
    fix: "Нүдийг шинээр бичих, эсвэл файлыг дахин гаргана уу.",
  }),
  "ambiguous-delimiter": ({ candidates }) => ({
    says: `Баганыг ${candidates.map(quoted).join(", ")} тэмдгийн алинаар тусгаарласан нь тодорхойгүй байна.`,
    fix: "Тусгаарлагчийг энэ эх сурвалжийн тохиролцсон загварт зааж өгөх, эсвэл файлыг өөр тусгаарлагчтай хадгална уу.",
  }),
  "unclosed-quote": ({ inside }) => ({
    says: inside
      ? "Хашилтад аваагүй нүдэн дотор хашилт байна; түүний хоёр талын нүдний зааг тодорхойгүй."
      : "Энд нээсэн хашилт хаагдаагүй байна; хойших бүх зүйл нэг нүд болж уншигдана.",
    fix: inside
      ? 'Нүдийг бүхэлд нь хашилтад хийж, доторх хашилтыг хоёр давхар бичнэ үү ("Round 48""").'
      : "Хашилтыг хаах, эсвэл бичвэрийн хэсэг бол хоёр давхар бичнэ үү.",
  }),
  "ragged-row": ({ expected, found, delimiter }) => ({
    says: delimiter
      ? `Зөвхөн энэ мөр ${cutBy(delimiter)} тэмдгээр тусгаарлагджээ: нэг нүдтэй байна, хүснэгтийн мөр ${expected} нүдтэй байх ёстой.`
      : `Энэ мөр ${found} нүдтэй байна; хүснэгтийн мөр ${expected} нүдтэй байх ёстой.`,
    fix:
      found > expected
        ? "Тоо эсвэл бичвэр доторх таслалыг (1,234) хайж, тэр нүдийг хашилтад хийнэ үү."
        : delimiter
          ? "Нүднүүдийг нь бусад мөртэй адил тэмдгээр тусгаарлана уу."
          : "Дутуу нүдийг нэмнэ үү.",
  }),
  "duplicate-file": ({ other }) => ({
    says: `Энэ файл ${other} файлтай яг адилхан байна.`,
    fix: "Хоёрын нэгийг хасна уу.",
  }),
  "empty-edition": () => ({
    says: "Энэ хэвлэлд өгөгдлийн багц алга тул тайланд тоо байхгүй.",
    fix: "edition.json-ийн “deliveries”-д хэн ямар файл ирүүлэхийг бичнэ үү; almanac propose FILE --deliver нь хүснэгтээс багц эхлүүлнэ.",
  }),
  "orphan-file": () => ({
    says: "Энэ файл аль ч өгөгдлийн багцад хамаарахгүй тул уншаагүй.",
    fix: "Нэрийг нь засах, эсвэл хавтаснаас гаргана уу.",
  }),
  "missing-file": ({ office, canBeGivenUp, near }) => ({
    says: `Файл ирээгүй байна${office ? ` (ирүүлэх байгууллага: ${office})` : ""}.${near ? ` Аль ч өгөгдлийн багцад хамаарахгүй ${quoted(near)} файл байна.` : ""}`,
    fix: near
      ? `${quoted(near)} нь тэр файл мөн бол яг энэ нэрийг өгнө үү.`
      : canBeGivenUp
        ? 'Яг энэ нэрээр тавих, эсвэл ирээгүй ("state": "not-delivered") гэдгийг шалтгаантай нь edition.json-д бичнэ үү.'
        : "Яг энэ нэрээр тавина уу.",
  }),
  "invalid-edition": ({ field, fault, value }) => edition[fault](field, value),
  "not-delivered": ({ office, reason }) => ({ says: `${office} ирүүлээгүй: ${textIn(reason, "mn")}` }),
  "delivered-after-all": () => ({
    says: "edition.json-д ирээгүй гэсэн боловч файл байгаа тул уншлаа.",
    fix: "edition.json дахь энэ файлын state, reason-ийг хасна уу.",
  }),
  "undeclared-delivery": () => ({
    says: "Энэ файлыг ирүүлэх байгууллага байхгүй ч уншлаа.",
    fix: "edition.json-д хэн ирүүлэхийг нэмэх, эсвэл файлыг хавтаснаас гаргана уу.",
  }),
  "unknown-folder": ({ files }) => ({
    says: `Энэ тайлангийн нэг ч багц энэ хавтсыг (${files} файл) уншихгүй.`,
    fix: "Нэрийг нь засах, edition.json-д багцыг нь бичих, эсвэл хавтсыг өөр газар шилжүүлнэ үү.",
  }),
  "external-link": ({ targets }) => ({
    says: `Томьёо өөр ажлын номд (${list(targets, 3)}) хандаж байна; сүүлчийн үр дүнг нь ашигласан.`,
    fix: "Томьёоны оронд утгыг нь буулгаж (Paste Values), ажлын номыг бие даасан болгоно уу.",
  }),
  "sheet-without-part": () => ({
    says: "Энэ хуудас ажлын номын жагсаалтад байгаа боловч агуулга нь алга; алгассан.",
    fix: "Хуучин макро модуль биш бол ажлын номыг дахин илгээхийг байгууллагаас хүснэ үү.",
  }),
  "irregular-part": ({ what }) => ({
    says: {
      "row-zero": "Нэг мөр 0 дугаартай байна; өмнөх мөрийн дараагийн мөр гэж уншсан.",
      "merged-lines": "Бүтэн мөр эсвэл багана нэгтгэгдсэн; утгатай хүрээнд нь уншсан.",
      "styles-missing": "Загварын хэсэг алга; энд загвар шаардах тоо байхгүй.",
    }[what],
  }),
  "unknown-style": ({ style }) => ({
    says: `Нүдэнд ${style} дугаартай загвар заасан боловч ажлын номд алга: тоо нь хувь уу, огноо уу гэдгийг мэдэх боломжгүй.`,
    fix: "Ажлын номыг үүсгэсэн программаар нь нээж, энэ нүдний тооны форматыг тохируулаад дахин хадгална уу.",
  }),
  "unread-sheet": () => ({
    says: "Энэ хуудаснаас тохиролцсон загварт байгаа гарчиг олдоогүй тул уншаагүй.",
    fix: "Хуудсанд өгөгдөл байхгүй бол юу ч хийх шаардлагагүй. Байгаа бол гарчгийг нь засна уу.",
  }),
  "missing-header": ({ wanted, cut }) => ({
    says: cut
      ? `Баганууд ${cutBy(cut.by)} тэмдгээр тусгаарлагдсан байна; энэ эх сурвалжийн тусгаарлагч нь ${cutBy(cut.declared)}.`
      : `Байх ёстой баганын нэрстэй (${list(wanted)}) мөр алга.`,
    fix: cut
      ? `Багануудыг ${cutBy(cut.declared)} тэмдгээр тусгаарлан хадгалах, эсвэл ${cutBy(cut.by)} тэмдгийг энэ эх сурвалжийн тусгаарлагчаар зааж өгнө үү.`
      : "Хүснэгтийн гарчгийн мөрийг буцааж оруулна уу.",
  }),
  "missing-column": ({ name, synonyms, nearest, misplaced }) => ({
    says:
      misplaced && nearest
        ? `${named(name, synonyms)} багана байх ёстой ${formatCells(nearest.at)} нүдэнд ${quoted(nearest.text)} гэж бичжээ.`
        : `${named(name, synonyms)} багана алга.${nearby(nearest)}`,
    fix: nearest
      ? `${formatCells(nearest.at)} нүдэн дэх гарчгийг ${quoted(name)} болгоно уу.`
      : "Баганыг нэмэх, эсвэл гарчгийг нь засна уу.",
  }),
  "missing-field": ({ name, synonyms, nearest }) => ({
    says: `Хүснэгтийн дээр ${named(name, synonyms)} мөр алга.${nearby(nearest)}`,
    fix: "Мөрийг нэмж, утгыг нь дараагийн нүдэнд бичих, эсвэл мөрийн нэрийг засна уу.",
  }),
  "unknown-column": ({ name }) => ({
    says: `${quoted(name)} багана тохиролцсон загварт байхгүй тул уншаагүй.`,
    fix: "Тайлбар бичсэн багана бол юу ч хийх шаардлагагүй. Үгүй бол гарчгийг нь засна уу.",
  }),
  "duplicate-column": ({ name, first }) => ({
    says: `${quoted(name)} багана хоёр удаа байна; эхнийх нь ${formatCells(first)} нүдэнд байна.`,
    fix: "Хоёрын нэгийг хасах, эсвэл нэрийг нь өөрчилнө үү.",
  }),
  "blank-column": () => ({
    says: "Энэ баганын нүднүүд гарчиггүй тул уншаагүй.",
    fix: "Баганад гарчиг өгөх, эсвэл баганыг хоослоно уу.",
  }),
  "blank-row": () => ({
    says: "Хүснэгт доторх хоосон мөрийг алгассан.",
    fix: "Байх ёсгүй бол хасна уу.",
  }),
  "second-table": () => ({
    says: "Энэ хуудсан дээрх хоёр дахь хүснэгтийг уншаагүй.",
    fix: "Түүнийг тусдаа хуудсанд шилжүүлнэ үү.",
  }),
  "hidden-data": ({ what, names }) => ({
    says:
      what === "sheet"
        ? `${quoted(names)} хуудас нуугдсан байна; бусадтай адил уншсан.`
        : `Нуугдсан ${what === "rows" ? "мөр" : "багана"}: ${names}.`,
    fix: "Ил гаргаж (Unhide), өгөгдөл нь ирүүлэх ёстой мөн эсэхийг шалгана уу.",
  }),
  "merged-number": ({ raw }) => ({
    says: `${quoted(raw)} тоо хэд хэдэн мөрийг нэгтгэсэн нүдэнд байгаа тул аль мөрийнх нь тодорхойгүй байна.`,
    fix: "Нүдний нэгтгэлийг салгаж (Unmerge Cells), мөр бүрийн тоог бичнэ үү.",
  }),
  "total-row": ({ label, isJudged }) => ({
    says: isJudged
      ? `${quoted(label)} мөр нь нэгтгэсэн дүн; шалгасан, тооцоонд оруулаагүй.`
      : `${quoted(label)} мөр нь нэгтгэсэн дүн; тооцоонд оруулаагүй. Энэ мөр эсвэл бүрэлдэхүүн нь хоосон буюу ойролцоо утгатай тул шалгаж чадаагүй.`,
  }),
  "total-mismatch": ({ label, printed, computed, parts }) => ({
    says: `${quoted(label)} нь ${number(printed)} боловч бүрдүүлэгч хэсгүүд нь (${parts.map(formatCells).join(" + ")}) нийлээд ${number(computed)} болж байна.`,
    fix: "Буруу хэсгийг засах, эсвэл нэгтгэсэн дүнг дахин тооцно уу.",
  }),
  "undeclared-total": ({ label }) => ({
    says: `${quoted(label)} мөр нь тохиролцсон загварт заагаагүй нэгтгэсэн дүн тул тооцоонд оруулаагүй.`,
    fix: "Нэгтгэсэн дүнг тохиролцсон загварт зааж өгөх, эсвэл энэ нь өгөгдөл бол мөрийн нэрийг засна уу.",
    office: "Өгөгдөл бол мөрийн нэрийг засна уу. Нэгтгэсэн дүн бол юу ч хийх шаардлагагүй.",
  }),
  "possible-total": ({ label, parts }) => ({
    says: `${quoted(label)} мөр ${parts.length > 0 ? `${parts.map(formatCells).join(" + ")} нүдний нийлбэртэй тэнцүү` : "нэгтгэсэн дүн мэт нэртэй боловч дээрх мөрүүдийн нийлбэр биш"} байна; өгөгдөл гэж уншсан.`,
    fix: "Өгөгдөл бол юу ч хийх шаардлагагүй. Нэгтгэсэн дүн бол тийнхүү нэрлэх, эсвэл хасна уу.",
  }),
  "uncalculated-formula": ({ formula }) => ({
    says: `${quoted(`=${formula}`)} томьёог нэг ч удаа тооцоолоогүй байна.`,
    fix: "Ажлын номыг Excel-ээр нээж, тооцоолуулаад хадгална уу.",
  }),
  "error-value": ({ raw }) => ({
    says: `Нүдэнд ${raw} гэж гарсан байна.`,
    fix: "Томьёог засах, эсвэл утгыг нь бичнэ үү.",
  }),
  "not-a-number": ({ raw, column, decimal }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} нь тоо биш байна${decimal ? `: энэ эх сурвалжийн аравтын бутархайн тэмдэг нь ${quoted(decimal)}` : ""}.`,
    ...(decimal
      ? {
          fix: `${quoted(decimal)} тэмдэгтэйгээр бичих, эсвэл энэ эх сурвалжийн тохиролцсон загварт заасан аравтын бутархайн тэмдгийг засна уу.`,
          office: `${quoted(decimal)} тэмдэгтэйгээр бичнэ үү.`,
        }
      : { fix: "Зөвхөн тоог бичнэ үү; тоо байхгүй бол n/a гэж бичнэ үү." }),
  }),
  "number-as-text": ({ raw, value }) => ({
    says: `${quoted(raw)} тоо бичвэр хэлбэрээр хадгалагдсан байна; ${number(value)} гэж уншсан.`,
    fix: "Тоо хэлбэрээр дахин бичнэ үү.",
  }),
  "not-whole": ({ raw, column }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} нь бүхэл тоо биш байна.`,
    fix: "Утгыг засна уу.",
  }),
  precision: ({ raw, value, exponent }) => ({
    says: exponent
      ? `${quoted(raw)} нь аравын зэргээр бичигдсэн тул зарим цифр алдагдсан байж болзошгүй; ${number(value)} гэж уншсан.`
      : `${quoted(raw)} нь хүснэгтийн програмын хадгалж чадахаас олон оронтой; ${number(value)} гэж уншсан.`,
  }),
  "ambiguous-number": ({ raw, readings }) => ({
    says: `${quoted(raw)} гэснийг ${readings.map(number).join(" эсвэл ")} гэж уншиж болохоор байна.`,
    fix: "Тоо хэлбэрээр бичих, эсвэл аравтын бутархайн тэмдгийг энэ эх сурвалжийн тохиролцсон загварт зааж өгнө үү.",
    office: "Тоо хэлбэрээр бичнэ үү.",
  }),
  "mixed-percent-scale": ({ raw, other, otherRaw }) => ({
    says: `Энд ${quoted(raw)}, ${formatCells(other)} нүдэнд ${quoted(otherRaw)} байна: нэг баганад бутархайгаар ба хувиар бичсэн утга холилдсон.`,
    fix: "Хоёуланг нь хувиар (53.4) бичих, эсвэл нүдийг хувийн форматтай болгоно уу.",
  }),
  "suspect-percent-scale": ({ raw, column }) => ({
    says: `${quoted(column)} баганын бүх утга 1-ээс ихгүй байна, жишээлбэл ${quoted(raw)}; эдгээрийг бутархай биш, хувь гэж уншсан.`,
    fix: "Бутархай бол хувиар (53.4) бичих, эсвэл нүдийг хувийн форматтай болгоно уу.",
  }),
  "unexpected-percent": ({ raw, unit }) => ({
    says: `${quoted(raw)} нь хувь боловч энэ баганын хэмжих нэгж ${quoted(unit)} байна.`,
    fix: "Хувийн форматыг болиулж, тоог бичнэ үү.",
  }),
  "unit-in-cell": ({ raw, unit }) => ({
    says: `${quoted(raw)} нүдэнд хэмжих нэгж ${quoted(unit)} хамт бичигдсэн байна.`,
    fix: "Хэмжих нэгжийг зөвхөн гарчигт эсвэл нэгжийн баганад бичнэ үү.",
  }),
  "unknown-unit": ({ raw, known, meant }) => ({
    says: meant
      ? `${quoted(raw)} гэсэн хэмжих нэгжийг ${meant.join(" эсвэл ")} гэж ойлгож болно.`
      : raw
        ? `${quoted(raw)} гэсэн хэмжих нэгжийг энд хэрэглэх боломжгүй.`
        : "Хэмжих нэгж бичээгүй байна.",
    fix: meant
      ? "Аль нь болохыг том, жижиг үсгийг нь яг энэ хэвээр бичнэ үү."
      : `Дараах нэгжийн аль нэгийг хэрэглэнэ үү: ${list(known)}.`,
  }),
  "qualified-value": ({ raw }) => ({
    says: `${quoted(raw)} нь яг утга биш; тодотголтой нь хамт ашигласан.`,
  }),
  "missing-value": ({ columns, typed = [] }) => ({
    says:
      typed.length > 0
        ? `${list(columns.map(quoted))} баганад утга заавал байх ёстой боловч ${list(typed.map(quoted))} гэж бичжээ.`
        : `${list(columns.map(quoted))} хоосон байна.`,
    fix: "Дутууг нөхөж бичнэ үү.",
  }),
  "empty-among-filled": ({ column }) => ({
    says: `${quoted(column)} нүд хоосон байна; мэдээлээгүй гэж үзэх бөгөөд 0 гэж хэзээ ч уншихгүй.`,
    fix: "Утгыг бөглөх, эсвэл мэдээлэх утга байхгүй бол … гэж бичнэ үү.",
  }),
  "missing-marker": ({ raw }) => ({
    says: `${quoted(raw)} нь утга байхгүйг илтгэнэ; 0 гэж хэзээ ч уншихгүй.`,
  }),
  "notation-key": ({ raw }) => ({
    says: `${quoted(raw)} тэмдэглэгээ нь утга байхгүйг илтгэнэ; 0 гэж хэзээ ч уншихгүй.`,
  }),
  "invisible-characters": ({ raw }) => ({
    says: `${quoted(raw)} бичвэрт үл үзэгдэх тэмдэгт байна; тэдгээрийг хасаж уншсан.`,
    fix: "Шинээр бичнэ үү.",
  }),
  "not-a-date": ({ raw, column, is }) => ({
    says:
      is === "time"
        ? `${quoted(column)} баганын ${quoted(raw)} нь огноо биш, цаг байна.`
        : is === "duration"
          ? `${quoted(column)} баганын ${quoted(raw)} нь огноо биш, үргэлжлэх хугацаа байна.`
          : `${quoted(column)} баганын ${quoted(raw)} нь танигдах огноо биш байна.`,
    fix: "2020-12-31, 2020-12 эсвэл 2020 хэлбэрээр бичнэ үү.",
  }),
  "ambiguous-date": ({ raw, readings }) => ({
    says:
      readings.length === 1
        ? `${quoted(raw)} гэснийг Японы он тооллын ${readings[0]} он ч гэж, хагас жил эсвэл дугаар ч гэж уншиж болохоор байна.`
        : `${quoted(raw)} гэснийг ${readings.join(" эсвэл ")} гэж уншиж болохоор байна.`,
    fix: isDayOrMonth(readings)
      ? "2020-12-31 хэлбэрээр бичих, эсвэл өдөр, сарын алийг нь эхэнд бичдэгийг энэ эх сурвалжийн тохиролцсон загварт зааж өгнө үү."
      : "2020-12-31 хэлбэрээр бичнэ үү.",
    office: "2020-12-31 хэлбэрээр бичнэ үү.",
  }),
  "date-as-text": ({ raw, value }) => ({
    says: `${quoted(raw)} огноо бичвэр хэлбэрээр хадгалагдсан байна; ${value} гэж уншсан.`,
    fix: "Огноо хэлбэрээр дахин бичнэ үү.",
  }),
  "implausible-date": ({ raw, value }) => ({
    says: `${quoted(raw)} ${value ? `гэснийг огноо гэж уншвал ${value} болно` : "гэсэн огноо байхгүй"}: хоногийн тоо бичсэн, эсвэл огнооны систем буруу бололтой.`,
    fix: "Огноог 2020-12-31 гэх мэт бүтнээр нь бичнэ үү. Зөвхөн он бичих бол эхлээд нүдний форматыг “Ерөнхий” болгоод бичнэ үү.",
  }),
  "out-of-range": ({ raw, column, minimum, maximum }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} зөвшөөрсөн хязгаараас гарсан байна (${[
      ...(minimum === null ? [] : [`доод хязгаар ${number(minimum)}`]),
      ...(maximum === null ? [] : [`дээд хязгаар ${number(maximum)}`]),
    ].join(", ")}).`,
    fix: "Утгыг засна уу.",
  }),
  "other-year": ({ raw, column, edition }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} нь ${edition} оных биш байна.`,
    fix: "Энэ оных бол огноог засаж, үгүй бол мөрийг тухайн оны файл руу шилжүүлнэ үү.",
  }),
  "not-in-list": ({ raw, column, nearest, allowed }) => ({
    says: `${quoted(raw)} нь ${quoted(column)} баганад зөвшөөрсөн утга биш байна.${meant(nearest)}`,
    fix: `Дараах утгын аль нэгийг хэрэглэнэ үү: ${list(allowed)}.`,
  }),
  "unknown-area": ({ raw, nearest }) => ({
    says: `${quoted(raw)} нь бүртгэлтэй газрын нэр биш байна.${meant(nearest)}`,
    fix: "Нэрийг засах, эсвэл хянасны дараа data/reference/areas.csv файлд аль нэг газрын өөр нэр болгож, эсвэл шинэ мөрөөр нэмнэ үү.",
    office: "Нэрийг засах, эсвэл энэ газрыг нэмэхийг нарийн бичгийн дарга нарын газраас хүснэ үү.",
  }),
  "unnamed-place": ({ language, count, example }) => ({
    says: `${example} зэрэг ${count} газар ${language} хэлээр нэргүй тул англи нэрийг нь харуулсан.`,
    fix: `areas.csv-ийн ${language} баганыг бөглөнө үү.`,
  }),
  unmerged: () => ({
    says: "Эдгээр мөр нэгтгэгдээгүй: git <<<<<<< ба >>>>>>> тэмдгийн хооронд хоёр хувилбарыг нь үлдээжээ.",
    fix: "Зөв мөрийг үлдээж, бусдыг нь болон тэмдэглэгээг устгана уу. Бүгдийг арилгасны дараа файлыг уншина.",
  }),
  "area-cycle": ({ chain }) => ({
    says: `Эдгээр газар нэг нь нөгөөдөө багтаж байна: ${chain.join(" → ")}.`,
    fix: "Аль нэгнийх нь “parent” баганыг засна уу.",
  }),

  "duplicate-key": ({ key, first, isElsewhere, merged }) => ({
    says: merged
      ? `${formatCells(merged)} нүд нэгтгэгдсэн тул өөр агуулгатай хоёр мөр хоёулаа ${quoted(key)} болж байна.`
      : `${quoted(key)} өөр өөр агуулгатай хоёр удаа байна; эхнийх нь ${formatMet(first, isElsewhere)} нүдэнд байна.`,
    fix: merged
      ? "Нэгтгэлийг салгаж мөр бүрд өөрийнх нь утгыг бичих, эсвэл зөв мөрийг үлдээж нөгөөг нь хасна уу."
      : "Зөв мөрийг үлдээж, нөгөөг нь хасна уу.",
  }),
  "duplicate-row": ({ key, first, isElsewhere }) => ({
    says: `${quoted(key)} мөр нь ${formatMet(first, isElsewhere)} нүдэн дэх мөрийн хуулбар тул тооцоонд оруулаагүй.`,
    fix: "Хоёрын нэгийг хасна уу.",
  }),
  "ambiguous-place": ({ raw, listed }) => ({
    says: `${quoted(raw)} нь нэгээс олон газрыг хэлж болно; газрын хүснэгтэд ${quoted(listed)} байна.`,
    fix: "data/reference/areas.csv файлд байгаачлан мужийнх нь нэртэй бичнэ үү.",
  }),
  "written-otherwise": ({ raw, value }) => ({
    says: `${quoted(raw)} бичвэрийг ${number(value)} гэж уншсан; хэмжсэн утга биш.`,
  }),
  "date-read": ({ raw, value }) => ({
    says: `${quoted(raw)} бичвэрийг ${until(value)} гэж уншсан.`,
    fix: "Өөр огноо бол огноогоор бичнэ үү.",
  }),
  "unlisted-places": ({ names, count }) => ({
    says: `data/reference/areas.csv файлд байхгүй газар бичсэн ${count} мөр байна: ${list(names.map(quoted), 200)}. Нийт тоонд орно, харин тусдаа газар болгож тоолоогүй.`,
    fix: "Тоо нь хэрэгтэй бол хянасны дараа газрыг нэмнэ үү.",
  }),
  "outside-region": ({ raw, country }) => ({
    says: `${quoted(raw)} нь бүс нутгийн гадна (${country}) байрладаг тул бүс нутгийн тоонд оруулаагүй.`,
  }),
  "other-country": ({ raw, said, listed }) => ({
    says: `Файлд ${quoted(raw)} газрыг ${quoted(said)} дотор бичсэн; газрын хүснэгтийн дагуу ${listed} дотор тоолсон.`,
  }),
  "conflicting-values": ({ raw, value, kept, keptValue, first }) => ({
    says: `Нэг газар, нэг хугацаанд ${quoted(raw)} ${number(value)}, ${quoted(kept)} (${formatCells(first)}) ${number(keptValue)} гэсэн байна. ${quoted(kept)} утгыг авсан; дундаж гаргаагүй.`,
    fix: "Аль нь зөв болохыг эх сурвалжаас лавлана уу.",
  }),
  "not-one-year": ({ raw, days }) => ({
    says:
      days === null
        ? `${quoted(raw)} хугацаанд төгсгөл алга.`
        : `${quoted(raw)} хугацаа ${days} өдөр бөгөөд нэг жил биш.`,
    fix: "Хугацааг шалгана уу; нэг жилийн тоотой харьцуулах боломжгүй.",
  }),
  "unusual-amount": ({ raw, column, least, most }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} утга ${most === null ? `доод хязгаараас (${least}) бага` : least === null ? `дээд хязгаараас (${most}) их` : `${least}–${most} хязгаараас гадна`} тул ер бусын; мэдээлсэн хэвээр нь үлдээсэн.`,
    fix: "Мэдээлсэн талаас лавлаж, буруу бол data/reference/corrections.csv файлд засна уу.",
  }),
  "reported-without-figures": ({ raw }) => ({
    says: `${quoted(raw)}: тооллоготой гэж мэдээлсэн боловч тоо алга.`,
  }),
  "told-again": ({ value, before, first }) => ({
    says: `Нэг газар, нэг хугацаанд энд ${number(value)}, ${formatAddress(first)} нүдэнд ${number(before)} байна; сүүлийн асуулгын утгыг авсан.`,
  }),
  "target-not-recomputed": ({ value, computed }) => ({
    says: `Зорилтыг ${number(value)} гэж мэдээлсэн; суурь утгаас хувийг хасвал ${number(computed)} болно.`,
    fix: "Суурь, хувь, зорилтыг мэдээлсэн талаас лавлана уу.",
  }),
  "parts-exceed-whole": ({ parts, whole, unit, columns, of }) => ({
    says:
      columns.length === 1
        ? `${list(columns.map(quoted))} (${written(parts, unit)}) нь өөрөө багтдаг ${quoted(of)} утгаас (${written(whole, unit)}) их байна.`
        : `${list(columns.map(quoted))} гэсэн хэсгүүдийн нийлбэр (${written(parts, unit)}) нийт дүн ${quoted(of)} утгаас (${written(whole, unit)}) их байна.`,
    fix: "Хэсгийг эсвэл нийт дүнг засна уу.",
  }),
  "parts-do-not-sum": ({ parts, whole, unit, columns, of }) => ({
    says: `${list(columns.map(quoted))} гэсэн хэсгүүдийн нийлбэр (${written(parts, unit)}) нийт дүн ${quoted(of)} (${written(whole, unit)})-тэй тэнцэхгүй байна.`,
    fix: "Хэсгийг эсвэл нийт дүнг засна уу.",
  }),
  "shares-not-100": ({ sum }) => ({
    says: `Мөрийн эзлэх хувиудын нийлбэр ${number(sum)} % байна.`,
    fix: "Буруу хувийг засна уу; ийм зөрүү зөвхөн тоймлосноос гарахгүй.",
  }),
  "required-together": ({ column, with: filled }) => ({
    says: `${list(filled.map(quoted))} бөглөгдсөн атал ${quoted(column)} хоосон байна.`,
    fix: "Бүгдийг нь бөглөх, эсвэл бүгдийг нь хоосон орхино уу.",
  }),
  "constant-column": ({ value, rows, unit }) => ({
    says: `Бүх ${rows} мөр ижил утгатай байна: ${written(value, unit)}.`,
    fix: "Үнэхээр тийм бол юу ч хийх шаардлагагүй. Үгүй бол доош хуулж бөглөхдөө (Fill Down) алдсан байна.",
  }),
  "copied-column": ({ other }) => ({
    says: `Эдгээр тоо ${quoted(other)} газрын тоотой яг адилхан байна.`,
    fix: "Хоёрын аль нь хуулбар болохыг тогтооно уу.",
  }),
  "unlike-period": ({ raw, usual }) => ({
    says: `${quoted(raw)} байгаа цувааны бусад хугацааг ${quoted(usual)} шиг бичсэн байна.`,
    fix: "Бусадтай нь адил бичнэ үү. Зөвхөн он бичих бол эхлээд нүдний форматыг “Ерөнхий” болгоод бичнэ үү.",
  }),
  gap: ({ from, to }) => ({
    says: `Цуваа ${from} оноос ${to} он руу шууд шилжсэн; хоорондох онуудын мөр алга.`,
    fix: "Дутуу онуудыг нэмнэ үү; тоо байхгүй бол … гэж бичнэ үү.",
  }),
  jump: ({ value, before, unit }) => ({
    says: `Өмнөх утга ${written(before, unit)} байхад энд ${written(value, unit)} байна; нэг жилийн дотор гарсан ер бусын өөрчлөлт.`,
    fix: "Тоог шалгаж, зөв бол юу болсныг тайлбарт бичнэ үү.",
  }),
  spike: ({ value, before, after, unit }) => ({
    says: `Өмнөх утга ${written(before, unit)}, дараах утга ${written(after, unit)} байхад энд ${written(value, unit)} байна.`,
    fix: "Тоог шалгана уу; нэг цифр эсвэл аравтын бутархайн тэмдэг буруу байж магадгүй.",
  }),
  flat: ({ value, years, unit }) => ({
    says: `${written(value, unit)} гэсэн утга ${years} жил дараалан давтагдсан байна.`,
    fix: "Өмнөх жилийн тоог хэвээр нь шилжүүлсэн эсэхийг шалгана уу.",
  }),
  "sign-change": ({ value, before, unit }) => ({
    says: `Өмнөх утга ${written(before, unit)} байхад энд ${written(value, unit)} байна: тэмдэг нь өөрчлөгдсөн.`,
    fix: "Тэмдгийг засна уу.",
  }),
  "unit-suspect": ({ value, neighbour, ratio, unit }) => ({
    says: `${written(value, unit)} нь хажуугийн утгаас (${written(neighbour, unit)}) ойролцоогоор ${number(ratio)} дахин зөрж байна: хэмжих нэгж нь буруу юу?`,
    fix: "Тоо эсвэл хэмжих нэгжийг засна уу. Зөв бол data/reference/accepted-findings.csv файлд зөвшөөрнө үү.",
    office:
      "Тоо эсвэл хэмжих нэгжийг засах, эсвэл зөв гэдгийг нарийн бичгийн дарга нарын газарт мэдэгдэнэ үү.",
  }),
  "future-period": ({ value, published }) => ({
    says: `${quoted(until(value))} хугацааны тоог тайлагнасан гэж бичсэн боловч тэр хугацаа энэ хэвлэл нийтлэгдсэнээс (${published}) хойш эхэлнэ.`,
    fix: "Хугацааг засах, эсвэл мөрийг төлөвлөсөн, хэтийн тооцоо эсвэл зорилт гэж тэмдэглэнэ үү.",
  }),
  "end-before-start": ({ start, end }) => ({
    says: `Дууссан огноо (${end}) эхэлсэн огнооноос (${start}) өмнө байна.`,
    fix: "Хоёр огнооны нэгийг засна уу.",
  }),
  "expired-acceptance": ({ accepts, expires }) => ({
    says: `${quoted(accepts)} илрүүлэлтийг зөвшөөрсөн хугацаа энэ хэвлэл нийтлэгдэхээс өмнө (${expires}) дууссан; одоо юуг ч зөвшөөрөхгүй.`,
    fix: "Зөвшөөрсөн зүйлийг засах, эсвэл дахин нягталж, хугацааг нь хойшлуулна уу.",
  }),
  "unused-acceptance": ({ accepts }) => ({
    says: `Энэ өгөгдлийн багц, багана, мөрийн түлхүүр, анхны утгад тохирох ${quoted(accepts)} илрүүлэлт алга.`,
    fix: "Асуудлыг зассан бол энэ мөрийг хасна уу; үгүй бол таних тэмдгийг (fingerprint) almanac check --format json тушаалын гаралтаас хуулна уу.",
  }),
  corrected: ({ from, to, reason }) => ({
    says: `Хүлээн авахдаа ${quoted(from)} гэснийг ${quoted(to)} болгож зассан: ${reason}.`,
    fix: "Байгууллагаас файлаа засахыг хүсээд, дараа нь data/reference/corrections.csv файлаас энэ мөрийг хасна уу.",
    office: "Өөрийн файлд ч энэ нүдийг засна уу.",
  }),
  "correction-mismatch": ({ expected, found, line }) => ({
    says: `data/reference/corrections.csv файлын ${formatCells(line)} нүдэнд зааснаар энд ${quoted(expected)} байх ёстой боловч ${quoted(found)} байна.`,
    fix: "Байгууллага файлаа зассан бол энэ засварыг хасна уу; үгүй бол байх ёстой утгыг нь засна уу.",
  }),
  "correction-without-cell": ({ cell }) => ({
    says: `Засах нүд алга: ${formatAddress(cell)}.`,
    fix: "Заасан файл эсвэл нүдийг засах, эсвэл мөрийг хасна уу.",
  }),
  "not-a-cell": ({ raw }) => ({
    says: `${quoted(raw)} нь нүдний хаяг биш байна.`,
    fix: "Roster!E10, CSV файлд бол E10 хэлбэрээр бичнэ үү.",
  }),
  "expired-correction": ({ cell, expires }) => ({
    says: `${formatAddress(cell)} нүдний засварын хугацаа дууссан (${expires}) боловч засварыг хэрэглэсэн.`,
    fix: "Байгууллагаас дахин лавлаж, шинэ огноо тавих, эсвэл мөрийг хасна уу.",
  }),
  "restatement-between": ({ from, to }) => ({
    says: `Мөр ${quoted(from)}-ээс ${quoted(to)} хүртэл гэж байгаа нь өмнөхөөс дараагийн хэвлэл рүү биш байна.`,
    fix: "Хоёуланг нь 2020, 2021 гэх мэтээр оноор бичнэ үү; хэвлэлийг дахин нийтлэхэд нэг оныг хоёр удаа бичнэ.",
  }),
  ...betweenEditions,
  "published-total-mismatch": ({ ours, published, ourPeriod }) => ({
    says: `${ourPeriod} хугацааны бидний тоо ${shown(ours)}, нийтлэгдсэн тоо ${shown(published)} байна.`,
    fix: "Аль нь зөв болохыг тогтоож, зөрсөн шалтгааныг эх сурвалжийн баганад бичнэ үү.",
  }),
  "unknown-reference": ({ raw, list: where, nearest }) => ({
    says: `${quoted(raw)} нь ${listNamed(where)} дотор алга.${meant(nearest)}`,
    fix: `Засах, эсвэл ${listNamed(where)} дотор нэмнэ үү.`,
    office: "Засах, эсвэл нэмэхийг нарийн бичгийн дарга нарын газраас хүснэ үү.",
  }),
  "day-month-swap": ({ value, other, otherAt }) => ({
    says: `Энд ${quoted(until(value))}, ${formatCells(otherAt)} нүдэнд ${quoted(until(other))} байна: аль нэгэнд нь сар, өдөр байраа сольсон бололтой.`,
    fix: "Аль нь зөв болохыг тогтоож, нөгөөг нь засна уу.",
  }),
  "record-conflict": ({ value, other, otherAt }) => ({
    says: `Нэг арга хэмжээний хоёр бичлэг зөрж байна: энд ${quoted(until(value))}, ${formatCells(otherAt)} нүдэнд ${quoted(until(other))} байна.`,
    fix: "Аль нь зөв болохыг тогтоож, нөгөөг нь засна уу.",
  }),

  "missing-definition-sheet": ({ sheet }) => ({
    says: `Тодорхойлолтод ${quoted(sheet)} хуудас алга.`,
    fix: `definition.xlsx-д ${quoted(sheet)} хуудас, эсвэл хавтсанд ${sheet}.csv нэмж, зааж өгөх зүйл бүрийг нэг мөрөнд бичнэ үү.`,
  }),
  "two-definitions": ({ other }) => ({
    says: `Өгөгдлийн багцыг энд болон ${other} дотор хоёр удаа тодорхойлсон байна.`,
    fix: "Цаашид засах нэгийг нь үлдээж, нөгөөг нь хавтаснаас гаргана уу.",
  }),
  "definition-formula": ({ formula }) => ({
    says: `Энэ нүдэнд томьёо байна (${formula}); тодорхойлолтод агуулгыг шууд бичих ёстой.`,
    fix: "Томьёоны оронд утгыг нь буулгана уу.",
  }),
  "invalid-id": ({ raw }) => ({
    says: `${quoted(raw)} нь таних нэр болж чадахгүй.`,
    fix: "pm25-by-city гэх мэтээр жижиг үсгээр эхэлсэн латин үсэг, цифр, зураас ашиглана уу; constructor мэт програмчлалын хэлний үг байж болохгүй.",
  }),
  "undeclared-unit": ({ raw, nearest }) => ({
    says: `${quoted(raw)} нэгж нь програмын нэгжид ч, энд зааснаас ч алга.${meant(nearest)}`,
    fix: "Засах, эсвэл “units” хуудсанд мөр нэмнэ үү (үзүүлэлтийн нэгж бол “base”-ийг хоосон орхино). “doctor/1000” шиг нэгжээр “per” ба “per head” 1,000 тутамд тооцно.",
  }),
  "missing-definition": ({ folder }) => ({
    says: `${quoted(folder)} дотор тодорхойлолт алга.`,
    fix: "definition.xlsx эсвэл хуудас бүрийн CSV файлыг тавих (almanac propose бичиж өгнө), эсвэл хавтсыг устгана уу.",
  }),
  "taken-id": ({ id, owner }) => ({
    says: `${quoted(id)} гэсэн таних нэрийг ${owner} аль хэдийн ашигласан байна.`,
    fix: "Өөр нэр сонгоно уу.",
  }),
  "not-understood": ({ raw, column, forms }) => ({
    says: `${quoted(column)} баганын ${quoted(raw)} ойлгогдсонгүй.`,
    fix: `Дараах хэлбэрээр бичнэ үү: ${list(forms, 12)}.`,
  }),
  "unclosed-brace": ({ raw }) => ({
    says: `${quoted(raw)} доторх хаалт хосолсонгүй.`,
    fix: "Дараагийн { нээгдэхээс өмнө { бүрийг } тэмдгээр хаана уу.",
  }),
  "circular-definition": ({ path }) => ({
    says: `Энэ нь өөрөө өөрөөрөө тодорхойлогдсон байна: ${path.join(" → ")}.`,
    fix: "Аль нэгийг нь өөр зүйлээр тодорхойлно уу.",
  }),
  "wrong-kind": ({ name, is, wanted }) => ({
    says: `${quoted(name)} нь ${is} төрлийнх; энд хэрэгтэй нь: ${list(wanted)}.`,
    fix: "Өөрийг заах, эсвэл түүнээр юу хийхийг өөрчилнө үү.",
  }),
  "untold-figure": ({ raw }) => ({
    says: `Энэ тайланд ${quoted(raw)} гэсэн тоо алга тул түүнийг дурдсан өгүүлбэрийг орхисон.`,
    fix: "`almanac explain`-ий жагсаасан тоог заах, эсвэл хэзээ харуулахыг бичнэ үү.",
  }),
  untranslated: ({ language, count, example }) => ({
    says: `${quoted(example)} зэрэг ${count} бичвэр ${language} хэлгүй тул өөр хэлээр харуулсан.`,
    fix: `\`almanac words\`-ийг --missing ${language} сонголттой ажиллуулж гарсан бичвэрийг орчуулна уу.`,
  }),
  "open-question": ({ question }) => ({
    says: `Хариулаагүй асуулт байна: ${quoted(question)}`,
    fix: "Мөрөнд нь хариулаад, энэ нүдийг хоосолно уу.",
  }),

  "undeclared-indicator": () => ({
    says: "Өгөгдлийн багц өөртөө заагаагүй үзүүлэлт тооцсон байна.",
    fix: "Уг үзүүлэлтийг өгөгдлийн багцын үзүүлэлтэд зааж өгнө үү.",
  }),
  "wrong-unit": ({ unit, declared }) => ({
    says: `Тоо нь ${quoted(unit)} нэгжээр, үзүүлэлт нь ${quoted(declared)} нэгжээр байна.`,
    fix: "Эх сурвалж дахь хэмжих нэгжийг засна уу.",
  }),
  "duplicate-observation": ({ first, second }) => ({
    says: `Нэг тоонд хоёр утга байна: нэг нь ${cells(first)}, нөгөө нь ${cells(second)} нүднээс.`,
    fix: "Хоёрыг нь задаргаагаар нь ялгагддаг болгоно уу.",
  }),
  "two-sources": ({ raw, source, other, otherSource, first, indicator }) => ({
    says: `Нэг тоо хоёр эх сурвалжтай: ${source} ${raw}, ${otherSource} ${other} (${formatCells(first)}). Хоёуланг нь үзүүлсэн, алийг нь ч үндсэн тоо болгоогүй.`,
    fix:
      indicator === null
        ? "Үзүүлэх мөрийн “Сонгосон” баганад “тийм” гэж бичих, эсвэл нэг мөрийг нь хасна уу."
        : `Тодорхойлолтод ${quoted(indicator)}-ийн “prefer” нүдэнд үзүүлэх эх сурвалжийг бичих, эсвэл нэг мөрийг нь хасна уу.`,
  }),
  "empty-indicator": () => ({
    says: "Үзүүлэлтийг заасан боловч энэ хэвлэлд тоо алга.",
  }),
  "check-failed": ({ message }) => ({
    says: `Энэ өгөгдлийн багцын шалгалт эсвэл тооцоо тасалдсан: ${message}.`,
    fix: "Мэдэгдэнэ үү: алдаа програмд байна. Энэ өгөгдлийн багцаас юу ч нийтлээгүй.",
  }),
  "illustrative-data": ({ rows }) => ({
    says: `${rows} мөр нь жишээ өгөгдөл; түүнд тулгуурласан тоо, диаграмм бүрд үүнийг тэмдэглэсэн.`,
    fix: "Бодит өгөгдөл ирэхэд солино уу.",
  }),
  "bounds-point-both-ways": () => ({
    says: "“гаруй” ба “хүрэхгүй” гэсэн утгуудын нийлбэрт хязгаар байхгүй тул уг тоог орхисон.",
  }),
  "method-undefined": ({ method, reason }) => ({
    says: `${quoted(method)} аргыг энд хэрэглэх боломжгүй: ${reasons[reason] ?? reason}.`,
  }),
  "missing-coordinates": ({ chart, areas }) => ({
    says: `${quoted(chart)} газрын зурагт ${areas.join(", ")} алга: data/reference/areas.csv-д байршлыг нь заагаагүй байна.`,
    fix: "Хянасны дараа data/reference/areas.csv-ийн тухайн мөрөнд latitude (өргөрөг) болон longitude (уртраг)-ийг нэмнэ үү.",
  }),
  "chart-left-out": ({ chart }) => ({ says: `${quoted(chart)} зурагт үзүүлэх утга алга тул орхилоо.` }),
  "unprintable-text": ({ raw, characters }) => ({
    says: `${quoted(raw)} тайланд гарах боловч тайлангийн үсгийн хэвд ${characters} алга: PDF, PNG-д тэмдэгт бүрийн оронд � гарч, хуудсанд уншигчийн өөрийн үсгийн хэв хэрэглэгдэнэ.`,
    fix: "Латин, грек, кирилл, хятад, япон эсвэл солонгос үсгээр бичих, үсгийн багцыг нь нэмэх (almanac help add-a-language), эсвэл хэвлэлд ингэж гарахыг зөвшөөрнө үү.",
  }),
  "empty-chart": ({ chart }) => ({
    says: `${quoted(chart)} диаграммд харуулах зүйл алга.`,
    fix: "Мэдэгдэнэ үү: алдаа програмд байна.",
  }),
  "chart-warning": ({ chart, message }) => ({
    says: `${quoted(chart)} диаграммыг алдаагүй зурж чадсангүй: ${message}.`,
    fix: "Мэдэгдэнэ үү: алдаа програмд байна.",
  }),
};

const limits: { readonly [L in Limit]: string } = {
  "file bytes": "файлын хэмжээ (байт)",
  "zip entries": "zip доторх файлын тоо",
  "part bytes": "хэсгийн хэмжээ (байт)",
  "bytes in all": "нийт хэмжээ (байт)",
  "compression ratio": "шахалтын харьцаа",
  cells: "нүдний тоо",
  rows: "мөрийн тоо",
  columns: "баганын тоо",
  "shared strings": "дундын бичвэрийн тоо",
  "characters in all": "бүх нүдний тэмдэгтийн нийлбэр",
  "cell characters": "нүдний тэмдэгтийн тоо",
  nesting: "давхарлалтын түвшин",
  "text length": "бичвэрийн урт",
};

function formatName(format: string): string {
  const names: { readonly [format: string]: string } = {
    xlsx: "Excel-ийн ажлын ном (.xlsx)",
    xls: "Excel-ийн хуучин ажлын ном (.xls)",
    xlsb: "Excel-ийн хоёртын ажлын ном (.xlsb)",
    ods: "OpenDocument хүснэгт (.ods)",
    numbers: "Apple Numbers хүснэгт (.numbers)",
    "git-lfs": "Git LFS дэх файлын заагч",
    csv: "CSV бичвэр файл",
    text: "бичвэр файл",
    html: "веб хуудас",
    pdf: "PDF баримт",
    zip: "zip архив",
    docx: "Word баримт",
    doc: "Word-ийн хуучин баримт (.doc)",
    odt: "OpenDocument бичвэр (.odt)",
    image: "зураг",
    empty: "хоосон файл",
  };
  return names[format] ?? `өөр төрлийн файл (${format})`;
}
