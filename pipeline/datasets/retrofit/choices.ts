/** The programme's figures by the words of its publications. */
export const figures = {
  "blocks-in-stock": {
    en: ["Blocks in the precast stock"],
    "zh-Hans": ["预制板住宅楼存量单元数"],
    "zh-Hant": ["預鑄公寓存量的梯間單元"],
    ja: ["プレキャスト住宅の総ブロック数"],
    ko: ["기존 조립식 아파트의 블록 수"],
    mn: ["Угсармал орон сууцны сангийн блок"],
  },
  "blocks-retrofitted": {
    en: ["Blocks retrofitted"],
    "zh-Hans": ["已改造单元数"],
    "zh-Hant": ["已改善的梯間單元"],
    ja: ["改修済みブロック数"],
    ko: ["개보수 완료 블록 수"],
    mn: ["Шинэчилсэн блок"],
  },
  "buildings-retrofitted": {
    en: ["Other buildings retrofitted"],
    "zh-Hans": ["其他已改造建筑数"],
    "zh-Hant": ["其他已改善的建築物"],
    ja: ["その他の改修済み建物数"],
    ko: ["그 밖의 개보수 완료 건물 수"],
    mn: ["Шинэчилсэн бусад барилга"],
  },
  "blocks-planned": {
    en: ["Blocks planned under energy performance contracting"],
    "zh-Hans": ["合同能源管理计划改造单元数"],
    "zh-Hant": ["以節能績效保證專案規劃改善的梯間單元"],
    ja: ["エネルギー・パフォーマンス契約による改修計画ブロック数"],
    ko: ["에너지 성과계약 방식의 개보수 계획 블록 수"],
    mn: ["Эрчим хүчний гүйцэтгэлийн гэрээгээр төлөвлөсөн блок"],
  },
  "households-in-stock": {
    en: ["Households in the precast stock"],
    "zh-Hans": ["预制板住宅楼存量住户数"],
    "zh-Hant": ["預鑄公寓存量的住戶"],
    ja: ["プレキャスト住宅の世帯数"],
    ko: ["기존 조립식 아파트의 가구 수"],
    mn: ["Угсармал орон сууцны сангийн өрх"],
  },
  "households-interested": {
    en: ["Households interested"],
    "zh-Hans": ["有意改造的住户数"],
    "zh-Hant": ["有意願的住戶"],
    ja: ["関心を表明した世帯数"],
    ko: ["관심 표명 가구 수"],
    mn: ["Сонирхсон өрх"],
  },
  "projected-savings": {
    en: ["Energy savings"],
    "zh-Hans": ["节能量"],
    "zh-Hant": ["節能量"],
    ja: ["省エネルギー量"],
    ko: ["에너지 절감량"],
    mn: ["Эрчим хүчний хэмнэлт"],
  },
  "projected-emission-reduction": {
    en: ["Emission reduction"],
    "zh-Hans": ["减排量"],
    "zh-Hant": ["減排量"],
    ja: ["排出削減量"],
    ko: ["배출 감축량"],
    mn: ["Ялгарлын бууралт"],
  },
  "target-ndc": {
    en: ["Emission reduction target (NDC)"],
    "zh-Hans": ["减排目标（NDC）", "减排目标（国家自主贡献）"],
    "zh-Hant": ["減排目標（NDC）", "減排目標（國家自定貢獻）"],
    ja: ["排出削減目標（NDC）"],
    ko: ["배출 감축 목표(NDC)"],
    mn: ["Ялгарлыг бууруулах зорилт (NDC)"],
  },
  "target-earlier-ndc": {
    en: ["Emission reduction target (earlier NDC)"],
    "zh-Hans": ["减排目标（此前的NDC）", "减排目标（此前的国家自主贡献）"],
    "zh-Hant": ["減排目標（先前的NDC）"],
    ja: ["排出削減目標（以前のNDC）"],
    ko: ["배출 감축 목표(이전 NDC)"],
    mn: ["Ялгарлыг бууруулах зорилт (өмнөх NDC)"],
  },
} as const;

/** How exact a figure is; the signs are understood in every language. */
export const qualifiers = {
  exact: {
    en: ["="],
    "zh-Hans": ["等于", "正好"],
    "zh-Hant": ["等於", "正好"],
    ja: ["ちょうど"],
    ko: ["정확히"],
    mn: ["яг"],
  },
  "more-than": {
    en: [">"],
    "zh-Hans": ["超过", "大于", "多于"],
    "zh-Hant": ["超過", "大於", "多於"],
    ja: ["超"],
    ko: ["초과"],
    mn: ["гаруй", "илүү"],
  },
  "less-than": {
    en: ["<"],
    "zh-Hans": ["低于", "小于", "少于", "不到"],
    "zh-Hant": ["低於", "小於", "少於", "不到"],
    ja: ["未満"],
    ko: ["미만"],
    mn: ["хүрэхгүй"],
  },
  "at-least": {
    en: ["≥", ">="],
    "zh-Hans": ["至少", "不少于", "不低于"],
    "zh-Hant": ["至少", "不少於", "不低於"],
    ja: ["以上"],
    ko: ["이상"],
    mn: ["доод тал нь"],
  },
  "at-most": {
    en: ["≤", "<="],
    "zh-Hans": ["至多", "不超过"],
    "zh-Hant": ["至多", "不超過"],
    ja: ["以下"],
    ko: ["이하"],
    mn: ["дээд тал нь"],
  },
  about: {
    en: ["~", "≈", "about"],
    "zh-Hans": ["约", "大约"],
    "zh-Hant": ["約", "大約"],
    ja: ["約", "およそ"],
    ko: ["약"],
    mn: ["орчим", "ойролцоогоор"],
  },
} as const;

/** Whether a building's dates and meters are its own or made up. */
export const records = {
  reported: {
    en: ["reported"],
    "zh-Hans": ["报告值", "报告", "填报"],
    "zh-Hant": ["填報"],
    ja: ["報告値", "報告"],
    ko: ["보고"],
    mn: ["тайлагнасан"],
  },
  illustrative: {
    en: ["illustrative"],
    "zh-Hans": ["示例值", "示例"],
    "zh-Hant": ["示例"],
    ja: ["例示値", "例示"],
    ko: ["예시"],
    mn: ["жишээ"],
  },
} as const;

/** How sure a figure is. 推計 alone is in no list: it is an estimate in Japan and a projection in Taiwan. */
export const kinds = {
  reported: records.reported,
  planned: {
    en: ["planned"],
    "zh-Hans": ["计划值", "计划", "规划"],
    "zh-Hant": ["規劃", "計畫"],
    ja: ["計画値", "計画"],
    ko: ["계획"],
    mn: ["төлөвлөсөн"],
  },
  projected: {
    en: ["projected"],
    "zh-Hans": ["预测值", "预测", "预计"],
    "zh-Hant": ["預測", "預計"],
    ja: ["見込値", "見込み", "見込"],
    ko: ["전망"],
    mn: ["хэтийн тооцоо"],
  },
  estimated: {
    en: ["estimated"],
    "zh-Hans": ["估算值", "估算", "估计"],
    "zh-Hant": ["估計", "估算"],
    ja: ["推計値"],
    ko: ["추정"],
    mn: ["үнэлж тооцсон"],
  },
  target: {
    en: ["target"],
    "zh-Hans": ["目标值", "目标"],
    "zh-Hant": ["目標"],
    ja: ["目標値", "目標"],
    ko: ["목표"],
    mn: ["зорилт"],
  },
  illustrative: records.illustrative,
} as const;

/** What a meter measures the use of. */
export const carriers = {
  gas: {
    en: ["gas"],
    "zh-Hans": ["燃气", "天然气"],
    "zh-Hant": ["天然氣", "瓦斯"],
    ja: ["ガス", "都市ガス"],
    ko: ["가스", "도시가스"],
    mn: ["хий"],
  },
  heat: {
    en: ["heat", "district heat"],
    "zh-Hans": ["热力", "供热"],
    "zh-Hant": ["熱能", "區域供熱"],
    ja: ["熱", "地域熱供給"],
    ko: ["열", "지역난방"],
    mn: ["дулаан"],
  },
  electricity: {
    en: ["electricity"],
    "zh-Hans": ["电力", "电"],
    "zh-Hant": ["電力", "電"],
    ja: ["電力", "電気"],
    ko: ["전기", "전력"],
    mn: ["цахилгаан"],
  },
} as const;

/** Whether somebody read the meter, or the supplier guessed. */
export const readKinds = {
  estimated: {
    en: ["yes", "true", "estimate", "est.", "estimated read"],
    "zh-Hans": ["估算", "估计", "是"],
    "zh-Hant": ["估計", "估算", "是"],
    ja: ["推定", "推定検針", "はい"],
    ko: ["추정", "예"],
    mn: ["үнэлсэн", "тийм"],
  },
  actual: {
    en: ["no", "false", "actual", "actual read"],
    "zh-Hans": ["实际", "否"],
    "zh-Hant": ["實際", "否"],
    ja: ["実測", "いいえ"],
    ko: ["실측", "아니요"],
    mn: ["бодит", "үгүй"],
  },
} as const;
