import { expect, test } from "vitest";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { asText, edition, proofOf, records, verdicts } from "./records.ts";

/** Right figures that were called wrong once, by what makes of each another number than the record's. */
const right = {
  "a mean": ["2020 онд нэг арга хэмжээ дунджаар 40 өдөр үргэлжилсэн."],
  "a count with decimals": ["In 2020 East Asia had 91.5 members in a way of speaking."],
  "what is denied": [
    "2020년 말 동아시아 회원은 100곳이 아니라 91곳이다.",
    "2020年底东亚会员不是100个，而是91个。",
  ],
  "a whole without some": [
    "Without Korea, East Asia would have had 44 members in 2020.",
    "韓国を除くと、2020年の東アジアの会員は44にとどまる。",
    "한국을 빼면 2020년 동아시아 회원은 44곳이다.",
    "除去韩国，2020年东亚的会员是44个。",
    "扣除韓國，2020年東亞的會員是44個。",
    "Өмнөд Солонгосыг эс тооцвол 2020 онд Зүүн Азид 44 гишүүн бий.",
  ],
  "another count": ["In our own poll some 40 members in East Asia said so in 2020."],
  "years that lie back": [
    "20년 전 동아시아 회원은 40곳이었다.",
    "二十年前东亚有40个会员。",
    "二十年前東亞有40個會員。",
  ],
  "a year that is only compared to": [
    "중국 회원은 12곳으로 2012년보다 4곳 많다.",
    "Хятад 12 гишүүнтэй нь 2012 оныхоос 4-өөр олон.",
  ],
  "what is supposed": [
    "Mongolia aims at a cut of 22.7 per cent by 2030; with conditions it could reach 27.2 per cent.",
  ],
  "a place of no area": [
    "2016年韩国的回收率是59.2%，日本是20.1%，欧盟是47%。",
    "재활용률은 2016년 한국 59.2%, 일본 20.1%, 유럽연합 47%였다.",
    "In 2016 the recycling rate was 59.2 per cent in Korea, 20.1 per cent in Japan, and 47 per cent in the EU.",
  ],
  "so many that have not": ["インベントリがあるのは27都市で、8都市にはない。"],
  "one in so many": [
    "Улаанбаатарт 24 блокийг дулаалжээ. Энэ нь нийт сангийн 2.2 хувь, өөрөөр хэлбэл 45 блок тутмын нэг юм.",
  ],
  "a mark that others meet": [
    "大きめの粒子も21都市が最初の目標に届きましたが、指針の20を満たした都市はゼロ。",
  ],
  "a place that only a part is of": [
    "2020 онд уур амьсгалын асуулгад бүс нутгийн 35 хот хариулснаас нэг нь Монголынх.",
  ],
  "so many of every hundred": [
    "百の会員のうち、2020年には52が韓国、13が中国という計算になります。",
    "2020年每一百个会员里有52个在韩国，13个在中国。",
    "2020년 회원 백 곳 가운데 52곳이 한국, 13곳이 중국인 셈이다.",
  ],
  "what a place is compared to": ["2020년 창원은 1인당 9.56톤으로 서울의 두 배가 넘는다."],
  "what is left of a whole": [
    "2020年有細懸浮微粒資料的31個城市中，16個超過35。",
    "2020年、31都市のうち16都市が35を超えた。",
  ],
  "several places together": [
    "韩国2019年产生城市垃圾2116万吨，日本4274万吨。两国当年合计产生城市垃圾6389万吨，回收2019万吨。",
    "2019 онд Өмнөд Солонгос 21.2 сая тонн, Япон 42.7 сая тонн хог гаргажээ. Хоёр улс нийлээд 63.9 сая тонн хог гаргаж, 20.2 сая тонныг нь дахин боловсруулсан байна.",
  ],
  "the number of a slide": ["スライド6：目標268。", "Слайд 6: зорилт 268."],
  "these so many": [
    "In 2020, 35 cities answered. These 11 cities have an inventory or are making one.",
    "2020年有35个城市回复。这11个城市里头，编好清单的7个。",
    "2020年有35個城市回覆。這11個城市裡，編好清冊的7個。",
    "2020年、35都市が回答した。この11都市にはインベントリがある。",
    "2020년 35개 도시가 답했다. 이 11개 도시에는 인벤토리가 있다.",
    "2020 онд 35 хот хариулжээ. Эдгээр 11 хотод тооллого бий.",
  ],
  "the same at another time than was compared to": [
    "東亞有91個會員，2012年10月是75個。全球約1,750個會員。",
    "2020年に質問票に答えた日本の都市は5。一人当たりの排出量は香港5.18トン、横浜5.62トン。",
  ],
  "points of a hundred": ["2019年佛山SHIFT+评估：条件70分，成果55分。"],
  "the year after the one that was named": [
    "2013年日本的回收率为20.4%，三年后为20.1%。",
    "2013年日本的回收率為20.4%，三年後為20.1%。",
  ],
  "a change of two other numbers": [
    "미세먼지는 48㎍에서 35㎍로, 이산화질소는 64㎍이던 것이 45㎍로 30% 줄었다.",
  ],
  "what words tell of that are not known": [
    "At the end of 2020 East Asia had 91 members. 40 members attended the general assembly.",
    "2020年底东亚共有91个会员。那边的协会有63家会员单位。",
    "2020年、事務局は14件のイベントを開いた。6件のイベントには同時通訳がついた。",
    "2020년 사무국은 행사 14건을 열었다. 행사 6건에는 동시통역이 있었다.",
    "2020 оны эцэст Зүүн Ази 91 гишүүнтэй байв. 15 гишүүн татвараа хоцорч төлсөн.",
  ],
  "so many more than the year before": [
    "1　回答状況　2020年は、域内の35都市がCDPとICLEIの質問票に回答した。前年の17都市から18都市増えた。国・地域別では、中国と韓国が各11都市、チャイニーズ・タイペイが7都市、日本が5都市、モンゴルが1都市である。日本は前年より3都市多く、逆にチャイニーズ・タイペイは2都市減った。",
  ],
  "so many a head, which was said before": [
    "3　一人当たり排出量　最も少ないのは東京の4.10トン、最も多いのは台中の22.17トンで、両者には5倍以上の開きがある。水原と台北はともに4.62トン、ソウルは4.66トン、横浜は5.62トンであった。",
  ],
  "marks that others meet": [
    "世界保健機関（WHO）は2021年、目安を5マイクログラムにしました。これを守れている都市はひとつもありません。35マイクログラム以下というゆるい目標なら、23都市が合格です。10マイクログラム以下の都市は2つしかありません。",
  ],
  "words run together, as print does": [
    "Counted row by row, the roster gives 91 membersin 5 countries and areas.",
  ],
  "one thing and another like it": [
    "The meeting room at the town hall seats 60 people. The meeting room at the library seats 20 people.",
    "市立図書館の利用者は今年3万人です。県立図書館の利用者は今年5万人です。",
    "大会议室可以坐60人。小会议室可以坐20人。",
    "市政府的志愿者今年有30人参加培训。区政府的志愿者今年有45人参加培训。",
    "大會議室可以坐60人。小會議室可以坐20人。",
  ],
  "all parts together": ["2019年佛山评估了23项指标，其中交通系统与服务占12项。"],
  "a part in words among parts of a total": [
    "In 2020 the network had 91 members: 47 in Korea, 21 in Japan, 12 in China, 10 in Chinese Taipei and one in Mongolia.",
    "The fund gave 30 grants: 12 in Seoul, 9 in Busan, 7 in Ulsan and a single one in Jeju.",
    "Fin 2020, le réseau comptait 91 membres : 47 en Corée, 21 au Japon, 12 en Chine, 10 à Taipei et un seul en Mongolie.",
  ],
  "what is counted by another noun": [
    "ウランバートルでは2020年末までに24棟が改修された。",
    "2020년 기후 설문에는 동아시아 35개 도시가 응답하였다.",
  ],
  "the same as at another time": ["On 31 December 2020 Chinese Taipei had 10 members, as in 2012."],
  "the whole after its parts": ["韓国と日本を合わせると68会員で、全91会員のほぼ4分の3にあたる。"],
};

test.each(Object.entries(right))("a right number is left in peace: %s", (_, sentences) => {
  const accused = sentences.flatMap((sentence) =>
    verdicts(proofOf(sentence)).filter((told) => !/not-ours|agrees/.test(told)),
  );
  expect(accused).toEqual([]);
});

test.each([
  ["a part of a whole that is said", "In Ulaanbaatar, 42 of the 1,077 precast blocks are done.", "42"],
  [
    "what the network itself says",
    "ネットワークの公表によれば、東アジアには2020年12月31日現在、19会員がいる（2012年10月は75会員）。",
    "19",
  ],
  [
    "a slip beside words that are not known",
    "Ulaanbaatar had 1,177 precast blocks in 2020, tall and grey.",
    "1,177",
  ],
  ["another name of a place", "2020年末、韓国の会員は74である。", "74"],
])("a wrong one is still called so: %s", (_, sentence, figure) => {
  expect(verdicts(proofOf(sentence))).toContain(`${figure} disagrees`);
});

test("what an earlier edition said of the value that a line of restatements has beside it is not called wrong", () => {
  const restated = edition("2021", (csv) =>
    csv.replaceAll(/air,(pm25\S*?),MNG-ULN,2016,,92,/g, "air,$1,MNG-ULN,2016,,79.02,"),
  );
  const line = asText("Нарийн тоосонцор (PM2.5), Улаанбаатар, 2016 92 μg/m³ 79.0 μg/m³");
  const told = (earlier: readonly ReturnType<typeof edition>[]) =>
    verdicts(new Proofreader(records({ edition: restated, earlier })).read(line));
  expect(told([edition("2020")])).toEqual(["92 not-ours", "79.0 agrees"]);
  expect(told([])).toEqual(["92 disagrees", "79.0 agrees"]);
});
