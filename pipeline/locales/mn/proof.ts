import type { ProofWords } from "../proof-words.ts";

const become = (right: string | null): string => (right === null ? "" : ` Зөв нь “${right}”.`);

/** What Mongolian says of a proofread text. */
export const proof: ProofWords = {
  title: (file) => `${file} файлын хяналт`,
  verdicts: {
    agrees: "тохирч байна",
    disagrees: "зөрж байна",
    stale: "хуучирсан",
    inconsistent: "бичвэр дотроо зөрчилтэй",
    "not-ours": "манай өгөгдөлд байхгүй",
    "no-figure": "тоон мэдээ биш",
  },
  agrees: (what, value) => `${what}: ${value}.`,
  disagrees: (what, value, right) => `Өгөгдөлд ${what}: ${value}.${become(right)}`,
  stale: (what, edition, value, right) =>
    `Энэ нь ${edition} оны хэвлэл дэх утга (${what}); одоо ${value}.${become(right)}`,
  notOurs: "Энэ тоонд тохирох өгөгдөл байхгүй тул шалгаагүй.",
  cells: (cells) => `Нүд: ${cells}`,
  operations: {
    difference: (what, from, to) => `Зөрүү (${what}): ${from} → ${to}.`,
    change: (what, from, to) => `Өөрчлөлтийн хувь (${what}): ${from} → ${to}.`,
    ratio: (what, from, to) => `${what}: ${from} ÷ ${to}.`,
    share: (what, from, to) => `Эзлэх хувь (${what}): ${to}-аас ${from}.`,
    sum: (what, parts) => `Нийлбэр (${what}): ${parts}.`,
  },
  contradictions: {
    "two-values": (other, sentence) => `Бичвэрийн өөр газарт мөн зүйлийг ${other} гэжээ: “${sentence}”`,
    parts: (sum, total) => `Хэсгүүдийн нийлбэр ${sum}, харин бичвэрт ${total} гэжээ.`,
    change: (from, to, follows) => `${from} – ${to} өөрчлөлт нь ${follows}.`,
    days: (range, days) => `${range}: эхний, сүүлийн өдрийг оролцуулан ${days} өдөр.`,
    weekday: (date, weekday) => `${date} нь ${weekday} биш.`,
  },
  coverage: ({ checked, all, agree, disagree, stale, inconsistent, notOurs }) =>
    `${all} тооноос ${checked}-ийг шалгав: тохирсон ${agree}, зөрсөн ${disagree}, хуучирсан ${stale}, бичвэр дотроо зөрчилтэй ${inconsistent}; манай өгөгдөлд байхгүй ${notOurs}.`,
  pinned: "data/reference/claims.csv файлд шийдсэн",
  pin: (line) =>
    `Бичвэр зөв бол data/reference/claims.csv файлд дараах мөрийг нэмж нэг удаа шийднэ үү: ${line}`,
  pinExpired: (line) =>
    `data/reference/claims.csv, ${line} дүгээр мөр: энэ шийдвэрийн хугацаа дууссан; дахин нягталж шинэ огноо бичнэ үү.`,
  pinFault: (line, column) =>
    `data/reference/claims.csv, ${line} дүгээр мөр: “${column}” хоосон эсвэл буруу тул энэ мөр хүчингүй; бөглөнө үү.`,
  remarks: {
    "changes-accepted": (count) => `Хянаж буй ${count} засварыг хүлээн зөвшөөрсөн гэж уншив.`,
    "macros-ignored": "Файлд макро байна; уншаагүй, ажиллуулаагүй.",
    "links-ignored": (count) => `Файлын гаднах ${count} хэсгийг татаагүй.`,
    "furniture-set-aside": (count) => `Хуудасны толгой, хөл, дугаар ${count}-ийг хассан.`,
    "pages-without-text": (pages) => `Эдгээр хуудсанд бичвэр байхгүй тул тоог шалгаагүй: ${pages}.`,
    "unreadable-characters": (pages) =>
      `Эдгээр хуудасны фонт тэмдэгтээ заагаагүй тул тоог шалгаагүй: ${pages}.`,
    "other-language": (count) => `${count} догол мөр өөр хэл дээр тул шалгаагүй.`,
    "open-elsewhere":
      "Файл өөр програмд нээлттэй байна; хадгалаагүй зүйл дотор нь ороогүй. Тэндээ хадгалаад дахин ажиллуулна уу.",
    "other-edition": (year, edition, reported) =>
      `Гарчигт ${year} он гэсэн ч ${edition} оны хэвлэлтэй тулгав; ${reported ? `тэр оныхтой тулгахдаа --edition ${year} гэж нэмнэ үү` : `${year} оны тайлан энд алга`}.`,
  },
  refusals: {
    empty: "Энэ файлд бичвэр алга.",
    encoding:
      "Бичвэр UTF-8 биш байна; UTF-8-аар хадгалаад (Notepad: Save As, Encoding UTF-8) дахин оролдоно уу.",
    encrypted: "Файл нууц үгээр хамгаалагдсан; нууц үггүй хувь хадгална уу.",
    "other-format": (found, saveAs) =>
      `Агуулгаараа энэ бол ${found} файл бөгөөд ийм файлыг уншдаггүй; үүсгэсэн програмаараа нээж ${saveAs} болгон хадгална уу.`,
    archive: "Нэр нь ямар ч байсан энэ бол архив; доторх баримтыг гаргаж аваад түүнийг заана уу.",
    picture: "Нэр нь ямар ч байсан энэ бол зураг; авсан баримтыг нь заах юм уу эхлээд бичвэр таниулна уу.",
    "not-a-text":
      "Энэ нь docx, pdf, xlsx, md, txt, html аль нь ч биш; баримтыг өөрийг нь заах юм уу аль нэгээр нь хадгална уу.",
    damaged: (part) => `Файл гэмтсэн эсвэл дутуу байна (${part}); үүсгэсэн програмаасаа дахин хадгална уу.`,
    hostile: (part) =>
      `Файл дотор оффисын програм бичдэггүй зүйл (${part}) байгаа тул юуг нь ч уншаагүй; хаанаас гаралтайг нь лавлаж, Word-оор дахин хадгалсан хувийг авна уу.`,
    "too-large": {
      bytes: (claimed, allowed) => `Файл ${claimed} байт, дээд хязгаар ${allowed}; хуваана уу.`,
      pages: (claimed, allowed) => `Файл ${claimed} хуудас, дээд хязгаар ${allowed}; хуваана уу.`,
    },
    "unpacks-too-large":
      "Файл задлахад бичвэрт байхгүй тийм том болж байгаа тул уншаагүй; хаанаас гаралтайг нь лавлаж, өөрийн тань файл бол хуваана уу.",
    folder: "Энэ бол хавтас; доторх файлыг нь заана уу.",
    "mark-of-open": (document) =>
      `Энэ бол бичвэр биш, ${document} нээлттэй байх үед програмын үлдээдэг тэмдэг; тэр файлыг заах юм уу эхлээд хаана уу.`,
    scanned: (pages) =>
      `${pages} хуудас бүгд зураг, бичвэргүй (скан). Хэвлэхийн өмнөх файлыг авах юм уу эхлээд бичвэр таниулна уу.`,
    "broken-fonts":
      "Файлын фонт тэмдэгтээ заагаагүй тул тоо нь бичвэр болж уншигдахгүй байна. Фонтыг шигтгэж дахин гаргах юм уу эх баримтыг авна уу.",
    "no-language":
      "Бичвэр зургаан хэлний (англи, хялбаршуулсан ба уламжлалт хятад, япон, солонгос, монгол) аль нь ч биш тул шалгаагүй.",
  },
  howToGoOn: [
    "Энэ бол хуулбар; эх файлыг хөндөөгүй. Өгөгдөлтэй зөрсөн, хуучирсан, эсвэл бичвэр дотроо зөрчилтэй тоо бүрд тайлбар тавьсан.",
    "Тайлбар зөв бол өөрийн баримтдаа засаад энэ хуулбарыг устгана уу. Тайлбаргүй тоо нь тохирч байгаа эсвэл манай өгөгдөлд байхгүй.",
    "Бичвэр зөв байвал өгөгдлийн ажилтанд мэдэгдэнэ үү; тэр data/reference/claims.csv файлд нэг удаа бүртгэнэ.",
  ],
  unmarked: (count) =>
    `Зүүлт болон текст хайрцаг дахь ${count}-ийг байранд нь тэмдэглэх боломжгүй тул жагсаалтад оруулав.`,
};
