/** What kind of local government a member is. 현 alone is in no list: it is a prefecture of Japan or a county of China. */
export const levels = {
  city: { en: ["City"], "zh-Hans": ["市"], "zh-Hant": ["市"], ja: ["市"], ko: ["시"], mn: ["Хот"] },
  county: { en: ["County"], "zh-Hans": ["县"], "zh-Hant": ["縣"], ja: ["郡"], ko: ["군"], mn: ["Сум"] },
  prefecture: {
    en: ["Prefecture"],
    "zh-Hans": ["都道府县"],
    "zh-Hant": ["都道府縣"],
    ja: ["都道府県", "県"],
    ko: ["도도부현"],
    mn: ["Префектур"],
  },
  province: { en: ["Province"], "zh-Hans": ["省"], "zh-Hant": ["省"], ja: ["省"], ko: ["도"], mn: ["Аймаг"] },
  district: {
    en: ["District"],
    "zh-Hans": ["区"],
    "zh-Hant": ["區"],
    ja: ["区"],
    ko: ["구"],
    mn: ["Дүүрэг"],
  },
} as const;

/** Whether a member's row was published or stands in for one that was not. */
export const statuses = {
  reported: {
    en: ["published", "reported"],
    "zh-Hans": ["已公布", "公布", "报告", "填报"],
    "zh-Hant": ["已公布", "公布", "填報"],
    ja: ["公表", "公表値", "報告", "報告値"],
    ko: ["발표", "보고"],
    mn: ["нийтэлсэн", "тайлагнасан"],
  },
  illustrative: {
    en: ["illustrative"],
    "zh-Hans": ["示例", "示例值"],
    "zh-Hant": ["示例"],
    ja: ["例示", "例示値"],
    ko: ["예시"],
    mn: ["жишээ"],
  },
} as const;

/** How exact a published count is, in words. */
export const qualifiers = {
  exact: {
    en: ["=", "exactly"],
    "zh-Hans": ["等于", "正好"],
    "zh-Hant": ["等於", "正好"],
    ja: ["ちょうど"],
    ko: ["정확히"],
    mn: ["яг"],
  },
  about: {
    en: ["around", "about"],
    "zh-Hans": ["约", "大约"],
    "zh-Hant": ["約", "大約"],
    ja: ["約", "およそ"],
    ko: ["약"],
    mn: ["орчим", "ойролцоогоор"],
  },
  "more-than": {
    en: ["more than", "over"],
    "zh-Hans": ["超过", "多于"],
    "zh-Hant": ["超過", "多於"],
    ja: ["超"],
    ko: ["초과"],
    mn: ["гаруй", "илүү"],
  },
  "at-least": {
    en: ["at least"],
    "zh-Hans": ["至少", "不少于"],
    "zh-Hant": ["至少", "不少於"],
    ja: ["以上"],
    ko: ["이상"],
    mn: ["доод тал нь"],
  },
  "less-than": {
    en: ["fewer than", "less than"],
    "zh-Hans": ["少于", "不到"],
    "zh-Hant": ["少於", "不到"],
    ja: ["未満"],
    ko: ["미만"],
    mn: ["хүрэхгүй"],
  },
  "at-most": {
    en: ["at most"],
    "zh-Hans": ["至多", "不超过"],
    "zh-Hant": ["至多", "不超過"],
    ja: ["以下"],
    ko: ["이하"],
    mn: ["дээд тал нь"],
  },
} as const;

/** What a published count counts. */
export const counted = {
  members: {
    en: ["members"],
    "zh-Hans": ["会员"],
    "zh-Hant": ["會員"],
    ja: ["会員"],
    ko: ["회원"],
    mn: ["гишүүн"],
  },
  network: {
    en: ["network"],
    "zh-Hans": ["网络"],
    "zh-Hant": ["網絡", "網路"],
    ja: ["ネットワーク"],
    ko: ["네트워크"],
    mn: ["сүлжээ"],
  },
  programme: {
    en: ["programme"],
    "zh-Hans": ["项目参加者"],
    "zh-Hant": ["計畫參加者"],
    ja: ["プログラムの参加者"],
    ko: ["사업 참가자"],
    mn: ["хөтөлбөрийн оролцогч"],
  },
  membership: {
    en: ["membership"],
    "zh-Hans": ["会员所在国家"],
    "zh-Hant": ["會員的國家"],
    ja: ["会員の国"],
    ko: ["회원의 국가"],
    mn: ["гишүүдийн улс"],
  },
} as const;
