import { describe, expect, test } from "vitest";
import { cellsBehind } from "../../../pipeline/model/quantity.ts";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import type { ReadBlock } from "../../../pipeline/stages/read-text/text.ts";
import { asText, edition, proofOf, records, verdicts } from "./records.ts";

describe("verdicts", () => {
  test("a figure agrees, and says which observation and which cells it is", () => {
    const { figures } = proofOf("Korea recycled 59.2 % of the municipal waste it treated in 2016.");
    const [rate] = figures.filter(({ printed }) => printed);
    expect(rate).toMatchObject({ verdict: "agrees" });
    expect(rate?.reading?.operands[0]).toMatchObject({
      indicator: "recycling-rate-oecd",
      area: "KOR",
      period: "2016",
    });
    const cells = rate?.reading?.operands.flatMap(cellsBehind) ?? [];
    expect(cells.map(({ file }) => file)).toContain("recycling/municipal-waste.xlsx");
  });

  test("a figure disagrees, and says what would be right in the text's own writing", () => {
    const { figures } = proofOf("Japan generated 48.9 million tonnes of municipal waste in 2017.");
    expect(figures.find(({ printed }) => printed)).toMatchObject({
      verdict: "disagrees",
      right: "42.9 million",
    });
  });

  test.each([
    ["another waste", "Korea recycled 61 % of its construction waste in 2016."],
    ["another kind of member", "In 2020, Japan had 12 youth members."],
    ["staff", "The Seoul office has 18 staff."],
    ["another place of the name", "North Korea recycled 12 % of its municipal waste in 2016."],
    ["no place and no time", "Some cities recycle 80 % of their waste."],
    ["a year without data", "Korea recycled 70 % of the municipal waste it treated in 2031."],
    ["a definition", "One member counts once."],
  ])("%s is not ours, and never called wrong", (_, sentence) => {
    expect(verdicts(proofOf(sentence)).filter((told) => !/not-ours|agrees/.test(told))).toEqual([]);
  });

  test.each([
    [
      "each number of a row has its own place",
      "In 2020 Korea had 47 members, Japan 12 members, China 12 members.",
      "12 disagrees",
    ],
    [
      "a part in other terms",
      "In Ulaanbaatar a proposal of 2020 plans 375 blocks, or 38.8 %.",
      "38.8 disagrees",
    ],
    [
      "a count below nought",
      "In 2020 East Asia held 14 events: on-site 2 events, hybrid −5 events, virtual 7 events.",
      "−5 disagrees",
    ],
    [
      "what goes without saying",
      "By country and area, members in 2020: Korea 47, Japan 21, China 91, Mongolia 1.",
      "91 disagrees",
    ],
    [
      "another place's value beside a place",
      "In 2016 Korea recycled 59.2 % of the municipal waste it treated, and Japan recycled 59.2 % of it.",
      "59.2 disagrees",
    ],
    [
      "another year's value, where no word is left that might name a part",
      "In 2020, 17 cities of the region answered the questionnaire of CDP and ICLEI.",
      "17 disagrees",
    ],
    [
      "a level below nought whose digits are right",
      "In 2019 the last published recycling rate of Mongolia was −7 %.",
      "−7 disagrees",
    ],
    [
      "a number near one, with its decimals",
      "The implied emission factor of the plans in Ulaanbaatar is 1.00 t/MWh for 2030.",
      "1.00 disagrees",
    ],
    [
      "one of a row that no word names, right after its year",
      "成都2016年63，北京2016年73，广州2016年21。",
      "21 disagrees",
    ],
    [
      "what is counted row by row, which is no mean",
      "2020年の名簿を行ごとに数えると、5か国・地域に97会員となる。",
      "97 disagrees",
    ],
    [
      "digits that begin with a nought",
      "In 2020, 053 cities of the region answered the questionnaire of CDP and ICLEI.",
      "053 disagrees",
    ],
  ])("a slip is found where the others of its sentence say what it is of: %s", (_, sentence, verdict) => {
    expect(verdicts(proofOf(sentence)).filter((told) => /disagrees/.test(told))).toEqual([verdict]);
  });

  test("a place is the longest name that fits, whatever case its later words have", () => {
    const told = verdicts(proofOf("The East Asia Clean Air Cities network had 15 members in 2020."));
    expect(told).toContain("15 agrees");
  });

  test.each([
    [
      "what is some of what was just told, where all is said of it",
      { "cities-answering-first,EAS,2020,,17,": "cities-answering-first,EAS,2020,,176," },
      "2020年，本区域有204个城市答复了CDP和ICLEI的问卷。其中376个城市为首次答复。",
      "376 disagrees",
    ],
    [
      "a small number that another count of the same things has",
      {
        "members-joined,EAS,2020,,1,": "members-joined,EAS,2020,,3,",
        "members-left,EAS,2020,,0,": "members-left,EAS,2020,,1,",
      },
      "2020年，1个会员加入，1个会员退出。",
      "1 disagrees",
    ],
  ])("a slip is found in %s", (_, changes, sentence, verdict) => {
    const changed = (csv: string) =>
      Object.entries(changes).reduce((own, [from, to]) => own.replace(from, to), csv);
    const reader = new Proofreader(records({ edition: edition("2020", changed) }));
    expect(verdicts(reader.read(asText(sentence)))).toContain(verdict);
  });

  test.each([
    ["one who left", "Korea had 47 members at the end of 2020, and Japan lost 1 member in that year."],
    ["a part that no name is known for", "In 2020 East Asia held 14 events: on-site 2, hybrid 5, virtual 7."],
    ["an axis", "In 2020, East Asia: 0 1 2 3 4 events"],
    ["a rule", "All reads lie within 365 days of the works."],
    [
      "what is announced for the next year",
      "2020年のイベントは14件でした。来年は12件のイベントが予告されており、5件はオンラインを含みます。",
    ],
    [
      "what is of the first of two years",
      "日本が2016年に資源化した量は862万トンで、2007年の1,030万トンから減ったが、処理量そのものも4,287万トンに縮んでいる。",
    ],
    [
      "of the region one is a country's",
      "2020 онд уур амьсгалын асуулгад бүс нутгийн 35 хот хариулснаас нэг нь Монголынх.",
    ],
    ["a place list with its numbers after it", "In 2016, Japan and Korea recycled 20.1 % and 59.2 % of it."],
    ["a nought put before a right number", "In 2020, 05 events in East Asia were hybrid."],
    ["a part in words that are not known", "In 2020, 18 programmes were humming along."],
    ["another order than any slip makes", "2017 онд Тайжунд нэг хүнд ногдох ялгарал 22.2 тонн байсан."],
  ])("a right number is left in peace: %s", (_, sentence) => {
    expect(verdicts(proofOf(sentence)).filter((told) => /disagrees|inconsistent/.test(told))).toEqual([]);
  });

  test("a part is known by what prose calls it besides its name", () => {
    expect(verdicts(proofOf("In 2020, 18 programmes were running and 9 programmes were concluded."))).toEqual(
      ["18 agrees", "9 agrees"],
    );
    expect(verdicts(proofOf("In 2020, 17 programmes were running."))).toEqual(["17 disagrees"]);
  });

  test("so are parts that an operation makes, by the words of the list of parts", () => {
    const line = "In 2020, 15 cities of East Asia met the first interim target for fine particles.";
    const of = proofOf(line).figures.find(({ text }) => text === "15");
    expect(of?.reading?.operands[0]).toMatchObject({ breakdown: "pm25-it-1-2006" });
  });

  test.each([
    ["一人当たり", "水原の一人当たり排出量は2016年に4.6トンであった。"],
    ["1인당", "수원의 1인당 배출량은 2016년 4.6톤이다."],
    ["人均", "水原2016年人均排放量为4.6吨。"],
    ["нэг хүнд ногдох", "Сувоны нэг хүнд ногдох ялгаруулалт 2016 онд 4.6 тонн байв."],
  ])("tonnes are told a head: %s", (_, sentence) => {
    const of = proofOf(sentence).figures.find(({ text }) => text === "4.6");
    expect(of?.reading?.operands[0]).toMatchObject({ indicator: "emissions-per-head", area: "KOR-SUW" });
  });

  test("names and numbering are no figures", () => {
    const text = proofOf(
      "At COP15 we spoke of COVID-19, Horizon 2020, Seoullo 7017, ISO 14001 and PM2.5; see Section 3.2, page 12, Figure 4.",
      "Call +82 2 255 4971 or write to office2@example.org, see https://example.org/2020/91.",
    );
    expect(verdicts(text)).toEqual([]);
  });

  test.each([
    [
      "en",
      "In doubt: Kyoto (2030), Tainan (2030), Toyama (2030) and 3 more.",
      "Seoul, Tokyo and 3 more joined.",
    ],
    [
      "zh-Hans",
      "存疑：京都（2030）、富山（2030）、台南（2030），另有3个。",
      "会员有首尔、东京，另有3个加入。",
    ],
    [
      "zh-Hant",
      "存疑：京都（2030）、富山（2030）、臺南（2030），另有3個。",
      "會員有首爾、東京，另有3個加入。",
    ],
    [
      "ja",
      "要確認：京都（2030）、富山（2030）、台南（2030）、ほか3件。",
      "会員はソウル、東京、ほか3件が加わった。",
    ],
    [
      "ko",
      "확인 필요: 교토(2030), 도야마(2030), 타이난(2030) 외 3개.",
      "회원은 서울, 도쿄 외 3개가 가입했다.",
    ],
    [
      "mn",
      "Эргэлзээтэй: Киото (2030), Тояма (2030) болон бусад 3.",
      "Гишүүд: Сөүл, Токио болон бусад 3 нэгдсэн.",
    ],
    ["fr", "En doute : Kyoto (2030), Toyama (2030) et 3 de plus.", "Séoul, Tokyo et 3 de plus ont adhéré."],
  ])("what remains after a list of names is no figure where the sentence ends, in %s", (_, list, joined) => {
    const threes = (text: string) => proofOf(text).figures.filter(({ text: figure }) => figure === "3");
    expect(threes(list)).toEqual([]);
    expect(threes(joined)).toHaveLength(1);
  });

  test("changes, multiples, shares and rounding follow from observations", () => {
    const text = proofOf(
      "From 2019 to 2020, Chinese members rose by 1.",
      "In 2016 Korea's recycling rate was three times as high as that of Japan.",
      "Japan had 21 members in 2020, about 23 % of the members of East Asia.",
    );
    expect(text.figures.filter(({ printed }) => printed).map(({ verdict }) => verdict)).not.toContain(
      "disagrees",
    );
    const operations = text.figures.flatMap(({ reading }) => reading?.operation ?? []);
    expect(operations).toContain("ratio");
    expect(operations).toContain("share");
  });

  test("what is drawn in a table or chart of a page is linked where it agrees, and never called wrong", () => {
    const text = (own: string) => asText("In 2020, members: Korea 47, Japan 21, Mongolia 1.", own);
    const drawn = ({ blocks, ...rest }: ReturnType<typeof asText>) => ({
      ...rest,
      blocks: blocks.map((block, index) => (index === 1 ? { ...block, drawn: true } : block)),
    });
    const reader = new Proofreader(records());
    const told = (own: string) => verdicts(reader.read(drawn(text(own)))).at(-1);
    expect(verdicts(reader.read(text("In 2020 Japan had 12 members."))).at(-1)).toBe("12 disagrees");
    expect(told("In 2020 Japan had 12 members.")).toBe("12 not-ours");
    expect(told("In 2020 Japan had 21 members.")).toBe("21 agrees");
  });

  test("a point slips by some places and not by seven: tonnes per person are no tonnes", () => {
    const text = [
      "北九州市の2016年度の排出量は2,102万トンで、前年度より0.3%増えました。",
      "東京都は2017年度に5,718万トン、こちらは前年度から1.4%の減少です。",
      "住民一人に直すと東京は4.1トン、2017年のソウルは4.7トンですから、東京のほうが1割ほど少ない計算です。",
    ].join("");
    expect(verdicts(proofOf(text)).filter((told) => /disagrees/.test(told))).toEqual([]);
    expect(verdicts(proofOf("2017年のソウルの排出量は466.9万トンです。"))).toEqual(["466.9万 disagrees"]);
  });

  test("a digit that is right by chance, of which only what it counts is said, accuses no other of its row", () => {
    const line = "Korea: from 3 cities (2018) to 11 cities (2020), lowest 2 cities (2019)";
    expect(verdicts(proofOf(line)).filter((told) => /disagrees/.test(told))).toEqual([]);
  });

  test("“+7” is a change and the level of nothing", () => {
    const line = (noun: string) => `China: from 4 ${noun} (2018) to 11 ${noun} (2020), change +7 ${noun}`;
    expect(verdicts(proofOf(line("cities")))).toEqual(["4 agrees", "11 agrees", "+7 agrees"]);
    expect(verdicts(proofOf(line("festivals")))).toEqual(["4 not-ours", "11 not-ours", "+7 not-ours"]);
  });

  test("a slip of sign or unit is called wrong where words, place and time leave no doubt", () => {
    expect(verdicts(proofOf("In 2020 East Asia had −91 members."))).toEqual(["−91 disagrees"]);
    expect(verdicts(proofOf("Korea's recycling rate was 59.2 t in 2016."))).toEqual(["59.2 disagrees"]);
  });
});

describe("the span that was named", () => {
  const before = {
    en: "Japan recycled 19.8 % of the municipal waste it treated in 2017, after 14.3 % in 2000.",
    "zh-Hans": "日本在2017年处理的城市生活垃圾中，回收的占19.8%（2000年为14.3%）。",
    "zh-Hant": "日本2017年所處理的都市廢棄物中，回收占19.8%，2000年則為14.3%。",
    ja: "日本では、処理した一般廃棄物のうち資源化された割合は、2000年に14.3%、2017年に19.8%であった。",
    ko: "일본의 도시폐기물 처리량 대비 재활용률은 2000년 14.3%, 2017년 19.8%이다.",
    mn: "Япон: боловсруулсан хот суурингийн хог хаягдлын 2017 онд 19.8 хувь, 2000 онд 14.3 хувь нь дахин боловсруулагдсан.",
  };
  const since = {
    en: (end: string) => `Over these years the waste recycled went from 7.86 million t to ${end} million t.`,
    "zh-Hans": (end: string) => `同期，回收量由786万吨变为${Number(end) * 100}万吨。`,
    "zh-Hant": (end: string) => `同期，回收量由786萬公噸變為${Number(end) * 100}萬公噸。`,
    ja: (end: string) => `この間に、資源化量は786万トンから${Number(end) * 100}万トンになった。`,
    ko: (end: string) => `같은 기간 재활용량은 786만 t에서 ${Number(end) * 100}만 t로 바뀌었다.`,
    mn: (end: string) =>
      `Энэ хугацаанд дахин боловсруулсан хэмжээ 7.86 сая тонн байснаас ${end} сая тонн болсон.`,
  };

  test.each(Object.keys(before) as (keyof typeof before)[])(
    "reaches from its first year to its last: %s",
    (locale) => {
      const told = (end: string) => verdicts(proofOf(before[locale], since[locale](end))).at(-1);
      expect(told("8.5")).toMatch(/ agrees$/);
      // What was recycled the year before.
      expect(told("8.62")).toMatch(/ disagrees$/);
    },
  );

  test("is no year before to which something is compared", () => {
    const told = verdicts(
      proofOf(before.en, "That is more than in the same period last year, by 8 million t."),
    );
    expect(told.at(-1)).toMatch(/not-ours$/);
  });
});

describe("a text against itself", () => {
  test.each([
    [
      "a change that does not follow",
      "Emissions fell from 200 t to 150 t, a drop of 30 %.",
      "30 inconsistent",
    ],
    [
      "parts that do not make their total",
      "We planted 40 trees in total (12 oaks, 14 limes and 13 maples).",
      "40 inconsistent",
    ],
    ["a rise that falls", "Staff rose from 25 to 21 people.", "21 inconsistent"],
    ["a fall that rises", "Staff fell from 91 to 93 people.", "93 inconsistent"],
    ["a fall that rises, its verb last", "参加者は91人から93人に減少した。", "93 inconsistent"],
    ["days against their range", "The forum of 3–5 March 2020 (four days) went well.", "four inconsistent"],
    [
      "a sum right after its parts",
      "The host gives 180 million won and fees bring in 60 million, together 250 million.",
      "250 million inconsistent",
    ],
    [
      "a multiple that does not follow",
      "The rate went from 5.9 % in 1998 to 45.9 % in 2015, twelve times what it had been.",
      "twelve inconsistent",
    ],
    ["a multiple that follows of other values", "参加人数由20人增加到90人，增长到两倍。", "两 inconsistent"],
    [
      "우리 시는 전기버스를 올해 50대, 내년 70대, 모두 130대 들여온다.",
      "우리 시는 전기버스를 올해 50대, 내년 70대, 모두 130대 들여온다.",
      "130 inconsistent",
    ],
  ])("%s", (_, sentence, verdict) => {
    expect(verdicts(proofOf(sentence))).toContain(verdict);
  });

  test.each([
    "Emissions fell from 200 t to 150 t, a drop of 25 %.",
    "Staff fell from 25 to 21 people.",
    "Losses widened as the fall went from 25 to 30 people.",
    "Our team climbed from 5th to 3rd place.",
    "The decline widened from 3 to 5 cases, and the rise in costs from 2 to 4 did not help.",
    "参加者は91人から93人に増加した。",
    "参加人数由20人增加到60人。",
    "The rate went from 5.9 % in 1998 to 45.9 % in 2015, almost eight times what it had been.",
    "The rate went from 5.9 % in 1998 to 45.9 % in 2015, and there are three times as many bins.",
    "参加人数由20人增加到60人，增长了两倍。",
    "We planted 40 trees in total (12 oaks, 14 limes and 14 maples).",
    "We planted 40 trees in total, including 12 oaks, 14 limes and 3 maples.",
    "The forum of 3–5 March 2020 (three days) went well.",
    "The host gives 180 million won and fees bring in 60 million, together 240 million.",
    "The host gives 180 million won, fees bring in 60 million, and the whole budget is 900 million in total.",
  ])("is left in peace: %s", (sentence) => {
    expect(verdicts(proofOf(sentence)).join()).not.toContain("inconsistent");
  });

  test.each([
    ["1,077個梯間單元，改善了24個，占22%；規劃中的有375個，占34.8%。", "22"],
    ["Of the choir 3 of 24 singers (9.1 %) were late.", "9.1"],
    ["온라인 사진전은 10월 12일부터 16일까지 나흘간 열립니다.", "나흘"],
    ["線上特展自11月3日開放到7日，為期四天。", "四"],
    ["Үзэсгэлэн 9 дүгээр сарын 14-нөөс 18-ныг дуустал дөрвөн өдөр үргэлжилнэ.", "дөрвөн"],
    ["우리 시는 전기버스를 올해 50대, 내년 70대, 모두 130대 들여오고, 나무 300만 그루를 심겠습니다.", "130"],
    ["Өөрсдийн хөрөнгө 20 мянган евроос 30 мянга болж 40 хувиар нэмэгдэнэ.", "40"],
    [
      "Insulation of 18 schools takes EUR 640,000, monitoring EUR 110,000 and training EUR 50,000; the total requested is EUR 900,000.",
      "900,000",
    ],
  ])("what a text contradicts by itself, as each language says it: %s", (sentence, figure) => {
    expect(verdicts(proofOf(sentence))).toContain(`${figure} inconsistent`);
  });

  test.each([
    "1,077個梯間單元，改善了24個，占2.2%；規劃中的有375個，占34.8%。",
    "Of the choir 3 of 24 singers (12.5 %) were late.",
    "We sold 40 of 24 kinds of cake; 3 of them (61 %) were new to the town.",
    "온라인 사진전은 10월 12일부터 16일까지 닷새간 열립니다.",
    "線上特展自11月3日開放到7日，為期五天。",
    "Үзэсгэлэн 9 дүгээр сарын 14-нөөс 18-ныг дуустал таван өдөр үргэлжилнэ.",
    "우리 시는 전기버스를 올해 50대, 내년 70대, 모두 120대 들여오고, 나무 300만 그루를 심겠습니다.",
    "Insulation of 18 schools takes EUR 640,000, monitoring EUR 110,000 and training EUR 50,000; the total requested is EUR 800,000.",
  ])("and leaves in peace where it does not: %s", (sentence) => {
    expect(verdicts(proofOf(sentence)).join()).not.toContain("inconsistent");
  });

  test("one fact with two values is told at both places", () => {
    const days = proofOf(
      "The winter training course lasted 12 days in the northern province.",
      "The winter training course lasted 14 days in the northern province.",
    );
    expect(verdicts(days)).toEqual(["12 inconsistent", "14 inconsistent"]);
  });
});

describe("editions", () => {
  /** Made-up: 2021 is as 2020, but for one restated rate and a year more of members. */
  const later = () =>
    edition("2021", (csv) => {
      const moved = csv.replace(/^(recycling,[a-z-]+,KOR,2016,[^,]*,)59\.1[\d.]+/gm, "$161.4");
      return `${moved.trimEnd()}\nmembership,members,EAS,2021,,95,exact,member,reported,,membership/members.xlsx › Roster!A1`;
    });

  test("a value of an earlier edition is stale, and names that edition and what it is now", () => {
    const reader = new Proofreader(records({ edition: later(), earlier: [edition()] }));
    const { figures } = reader.read(
      asText("Korea recycled 59.2 % of the municipal waste it treated in 2016."),
    );
    const stale = figures.find(({ printed }) => printed);
    expect(stale).toMatchObject({ verdict: "stale", right: "61.4", reading: { edition: "2020" } });
  });

  test("what is so now is the last that is known, and stale where an earlier edition's was", () => {
    const moved = edition("2021", (csv) =>
      csv.replace(
        /^(climate,cities-answering,EAS),2020,,35,.*$/gm,
        (row) => `${row}\n${row.replace(",2020,,35,", ",2021,,204,")}`,
      ),
    );
    const reader = new Proofreader(records({ edition: moved, earlier: [edition()] }));
    expect(verdicts(reader.read(asText("填報問卷的城市目前是35個。")))).toEqual(["35 stale"]);
    expect(verdicts(reader.read(asText("填報問卷的城市目前是204個。"))).join()).not.toMatch(
      /stale|disagrees/,
    );
  });

  test("a cell is what its row's and its column's heads say, be a head only a place or a time", () => {
    const cell = (text: string, row: number, column: number): ReadBlock => ({
      kind: "cell",
      text,
      place: {},
      cell: { table: 0, row, column, header: row === 0 || column === 0 },
    });
    const table = (korea: string) => [
      { kind: "caption", text: "Members at the end of the year", place: {} } as const,
      ...["Year", "Japan", "Korea"].map((text, column) => cell(text, 0, column)),
      ...["2020", "21", korea].map((text, column) => cell(text, 1, column)),
    ];
    const read = (korea: string) =>
      verdicts(new Proofreader(records()).read({ format: "html", blocks: table(korea), remarks: [] }));
    expect(read("47")).toEqual(["21 agrees", "47 agrees"]);
    expect(read("74")).toEqual(["21 agrees", "74 disagrees"]);
  });

  test("a row that no word names is told by its places, time and digits, and its one wrong figure by the others", () => {
    const row = (last: string) => verdicts(proofOf(`東京と横浜はどちらも17、京都は14、上海は${last}です。`));
    expect(row("45").at(-1)).toBe("45 agrees");
    expect(row("54").at(-1)).toBe("54 disagrees");
    // Two of another matter do not make a row of ours.
    expect(verdicts(proofOf("東京は21、京都は11、上海は54です。")).join()).not.toMatch(/agrees/);
  });

  test("what is told as so now and was so at an earlier time is stale, and names both times", () => {
    const { figures } = proofOf("전 세계 회원은 현재 1,200곳을 조금 넘습니다.");
    const [now, was] = figures[0]?.reading?.operands ?? [];
    expect(figures[0]).toMatchObject({ verdict: "stale", right: "1,750" });
    expect([now?.period, was?.period]).toEqual(["2018-06/2021-06", "2015"]);
    // Told of its own time it is right, and what is the last that is known is no other's.
    expect(verdicts(proofOf("2015년 전 세계 회원은 1,200곳이었습니다."))).toEqual(["1,200 agrees"]);
    expect(verdicts(proofOf("전 세계 회원은 현재 1,750곳입니다.")).join()).not.toMatch(/stale|disagrees/);
  });

  test("what an earlier edition said of its own year is stale, however either dates it", () => {
    const dated = edition("2021", (csv) =>
      csv.replace(/^(air,network-members-published,EACACN),2020,,15/gm, "$1,2021-10-29,,14"),
    );
    const reader = new Proofreader(records({ edition: dated, earlier: [edition()] }));
    const text = asText("# Clean air network", "The EACAC network now counts 15 member governments.");
    expect(verdicts(reader.read(text))).toEqual(["15 stale"]);
  });

  test("without earlier editions the same figure disagrees", () => {
    const reader = new Proofreader(records({ edition: later() }));
    expect(
      verdicts(reader.read(asText("Korea recycled 59.2 % of the municipal waste it treated in 2016."))),
    ).toEqual(["59.2 disagrees"]);
  });

  test("a title of another year is said", () => {
    expect(proofOf("# Annual report 2018", "Nothing.").remarks).toContainEqual({
      code: "other-edition",
      year: "2018",
      edition: "2020",
      reported: false,
    });
  });
});

describe("decisions", () => {
  const sentence = "Korea recycled 61.7 % of the municipal waste it treated in 2016.";

  test("what is decided to be not ours is no longer called wrong, in any year", () => {
    expect(verdicts(proofOf(sentence))).toEqual(["61.7 disagrees"]);
    const decided = `Korea recycled # % of the municipal waste it treated in #.,1,not ours,,,,,2022-12-31,R. Kim,another source`;
    const reader = new Proofreader(records({}, [decided]));
    const proof = reader.read(asText(sentence.replace("61.7", "62.9")));
    expect(verdicts(proof)).toEqual(["62.9 not-ours"]);
    expect(proof.decisions.used.size).toBe(1);
  });

  test("a decision that has run out decides nothing and is named", () => {
    const decided = `Korea recycled # % of the municipal waste it treated in #.,1,not ours,,,,,2019-12-31,R. Kim,another source`;
    const proof = new Proofreader(records({}, [decided])).read(asText(sentence));
    expect(verdicts(proof)).toEqual(["61.7 disagrees"]);
    expect(proof.decisions.expired.size).toBe(1);
  });

  test("a figure decided to be an observation is held against it alone", () => {
    const decided = `We count # towns.,1,membership,members,JPN,latest,,2022-12-31,R. Kim,our own word for members`;
    const reader = new Proofreader(records({}, [decided]));
    expect(verdicts(reader.read(asText("We count 21 towns.")))).toEqual(["21 agrees"]);
    expect(verdicts(reader.read(asText("We count 25 towns.")))).toEqual(["25 disagrees"]);
  });
});

test("a text in none of our languages is known as such, and so is an empty one", () => {
  expect(
    [
      "La red cuenta con 91 miembros en cinco países y sigue creciendo cada año.",
      "El consumo de energía de los edificios de la ciudad en 2020 fue de 91 GWh.",
      "A rede conta com 91 membros em cinco países e continua a crescer todos os anos.",
      "La rete conta 91 membri in cinque paesi e continua a crescere ogni anno.",
      "Het netwerk telt 91 leden in vijf landen en blijft elk jaar groeien.",
      "Das Netzwerk zählt 91 Mitglieder in fünf Ländern und wächst jedes Jahr weiter.",
    ].map((text) => proofOf(text).locale),
  ).toEqual([null, null, null, null, null, null]);
  expect(
    proofOf("Le réseau compte 91 membres dans cinq pays et il continue de grandir chaque année.").locale,
  ).toBe("fr");
  expect(proofOf("Сеть насчитывает 91 членов в пяти странах и продолжает расти.").locale).toBeNull();
  expect(proofOf("").locale).toBeNull();
});

test.each([
  ["Daring Cities 2020 was held on 7 October 2020. Daring Cities 2020 was held on 8 October 2020.", 2],
  ["Daring Cities 2020 was held on 7–9 October 2020. Daring Cities 2020 was held on 8 October 2020.", 0],
  ["Daring Cities 2020 opened on 7 October 2020. Daring Cities 2020 closed on 9 October 2020.", 0],
  ["The forum was held on 7 October 2020. The forum was held on 8 October 2020.", 0],
  ["第6回東アジア会議は2021年6月3日に開かれた。第6回東アジア会議は2021年6月4日に開かれた。", 2],
])("an event that happens once has one date: %s", (text, count) => {
  const { figures } = proofOf(text);
  expect(figures.filter(({ contradiction }) => contradiction?.kind === "two-values")).toHaveLength(count);
});
