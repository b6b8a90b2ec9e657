import { type Part, say } from "../../../model/passage.ts";
import type { Period } from "../../../model/period.ts";
import type { MembershipWords } from "./membership-words.ts";

const stock =
  "d өдрийн гишүүн гэдэг нь d өдөр буюу түүнээс өмнө элссэн, d өдрийг дуустал гараагүй гишүүн; зөвхөн он эсвэл сар заасан бол сүүлийн өдрөөр нь тооцно. Эцсийн тоо = эхний тоо + элссэн − гарсан. Тоолох өөр нийтлэгдсэн дүрэм олдоогүй.";
const isYear = (period: Period): boolean => /^\d{4}$/.test(period);
const dated = (period: Period): readonly Part[] => [{ period }, isYear(period) ? " он" : ""];
const inReport = (period: Period): readonly Part[] =>
  isYear(period) ? [{ period }, " оны тайланд"] : ["нэг тайланд (", { period }, ")"];

export const mn: MembershipWords = {
  title: "Гишүүнчлэл",
  about: "Сүлжээний гишүүн орон нутгийн захиргааны тоо улс, оноор.",
  indicators: {
    members: {
      title: "Гишүүн",
      definition: "Жилийн эцсийн өдөр гишүүн байсан орон нутгийн захиргаа, гишүүдийн бүртгэлээс тоолсноор.",
      method: stock,
    },
    "members-joined": {
      title: "Элссэн гишүүн",
      definition: "Тухайн жилд гишүүнээр элссэн орон нутгийн захиргаа, гишүүдийн бүртгэлээс тоолсноор.",
      method: stock,
    },
    "members-left": {
      title: "Гарсан гишүүн",
      definition: "Тухайн жилд гишүүнээс гарсан орон нутгийн захиргаа, гишүүдийн бүртгэлээс тоолсноор.",
      method: stock,
    },
    "members-net": {
      title: "Гишүүдийн цэвэр өөрчлөлт",
      definition: "Тухайн жилд элссэн гишүүдээс гарсан гишүүдийг хассан тоо.",
      method: "Цэвэр өөрчлөлт = элссэн − гарсан.",
    },
    "countries-active": {
      title: "Гишүүнтэй улс, нутаг дэвсгэр",
      definition:
        "Жилийн эцсийн өдөр нэг буюу түүнээс олон гишүүнтэй байсан улс, нутаг дэвсгэр, давхардалгүйгээр.",
      method: "Тухайн өдөр тоолсон гишүүдийн улс, нутаг дэвсгэр, давхардалгүйгээр.",
    },
    "members-published": {
      title: "Гишүүний нийтлэгдсэн тоо",
      definition: "Сүлжээ болон бусад эх сурвалжийн хэвлэсэн тоо, тус бүр өөрийн огноо, тодорхойлолттой.",
      method:
        "Хэвлэснээр нь авсан. Гишүүн, сүлжээ, хөтөлбөрийн оролцогч, гарын үсэг зурсан тал нь өөр өөр хэмжигдэхүүн тул нэг тэнхлэг дээр хэзээ ч харуулахгүй.",
    },
    "countries-published": {
      title: "Улс орны нийтлэгдсэн тоо",
      definition:
        "Сүлжээ болон бусад эх сурвалжийн хэвлэсэн улс орны тоо, тус бүр өөрийн огноо, тодорхойлолттой.",
      method: "Хэвлэснээр нь авсан; сүлжээний улс ба гишүүдийнх нь улс хоёр өөр тодорхойлолт болно.",
    },
  },
  breakdowns: {
    members: "гишүүн",
    network: "сүлжээ",
    programme: "хөтөлбөрийн оролцогч",
    membership: "гишүүдийн улс",
  },
  charts: {
    byCountry: "Гишүүд улс, нутаг дэвсгэрээр",
    byCountryUnit: "Жил бүрийн эцэст гишүүн байсан орон нутгийн захиргаа",
    change: "Элссэн, гарсан гишүүн",
    changeUnit: "Тухайн жилд гишүүнээр элссэн, гишүүнээс гарсан орон нутгийн захиргаа, бүс нутгийн дүнгээр",
    joined: "элссэн",
    left: "гарсан",
    roster: "Гишүүдийн бүртгэлээс тоолсон; элссэн огноо нь нэгээс бусад нь жишээ өгөгдөл.",
  },
  narrative: {
    year: ({ counted, joined, left, published, countries, region, first }) => [
      say`Сүлжээний нийтэлснээр (${{ area: published.area }}, ${dated(published.period)}) ${{ figure: published }} байсан. Гишүүдийн бүртгэлийг мөр мөрөөр нь тоолоход ${{ figure: counted }}, хамарсан нь ${{ figure: region }} байна; элссэн огноо нь нэгээс бусад нь жишээ өгөгдөл.`,
      say`${{ period: joined.period }} онд ${{ figure: joined }} элсэж, ${{ figure: left }} гарсан. Улс, нутаг дэвсгэрээр: ${countries}. Анхны гишүүн ${{ period: first.period }} онд элссэн.`,
    ],
    conflict: (network, membership) =>
      say`Дэлхийн хэмжээнд ${inReport(network.period)} улс орны тоог хоёр янзаар хэвлэсэн: сүлжээ үйл ажиллагаа явуулдаг нь ${{ figure: network }}, гишүүнтэй нь ${{ figure: membership }}. Эдгээр нь хоёр өөр тодорхойлолт тул энд нэгтгээгүй.`,
    comma: ", ",
  },
};
