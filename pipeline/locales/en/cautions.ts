import type { CautionWords } from "../caution-words.ts";

/** What makes of a figure in English another number than a record's. */
export const cautions: CautionWords = {
  mean: "\\b(?:on average|averag\\w*|a mean of|typical(?:ly)?|apiece|each|every|per (?!cent)[a-z]+|a head|a person|a piece)\\b",
  together:
    "\\b(?:both|together|combined|between them|jointly|the (?:two|three|four|five) (?:countries|cities|towns|places))\\b",
  now: "\\b(?:now|currently|today|at present|these days|still|so far|to date|presently|stands? at)\\b",
  moment:
    "\\b(?:daily|hourly|monthly|a day|any day|per day|days|hours?|peaks?|peaked|highest ever|records?|monitors?|stations?|sensors?|winters?|summers?|morning|night|today|yesterday|right now)\\b",
  perHundred: "\\b(?:of|in|out of) (?:every|each|a) (?:hundred|100|ten|10)\\b|\\bof a hundred\\b",
  supposed:
    "\\b(?:if|would|could|might|may|should|hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|foresee[ns]?|forecast\\w*|predict\\w*|suppos\\w*|wants? (?:to|another)|wish(?:es)?|looking for|another)\\b",
  without:
    "\\b(?:without|apart from|leaving out|leaves out|not counting|excluding|except(?:ing)?|minus|alone|aside from|outside|instead|(?:adding|counting)(?! for)|added|(?:if|when) (?:you|we|one) (?:add|count|include)\\w*)\\b",
  elsewhere:
    "\\b(?:according to(?! (?:the|our|this) (?:network|report|roster|record))(?: \\w+){1,3}|polls?|surveys? (?:of|by)|our own|in our (?:survey|count)|says? the|the \\w+ says|estimates? by)\\b",
  lacking: "\\b(?:no|not|none|never|nor|without|lacks?|lacking|cannot|missing|neither)\\b|n[’']t\\b",
  those: [
    "\\b(?:of (?:these|those|them|this|it|which|whom)|whose|among (?:these|them))\\b[^\\d.;]{0,12}$|\\b(?:some|only|just) of$|\\b(?:these|those) $",
    "^ of (?:these|those|them|this|which|whom)\\b",
  ],
  denied: [
    "\\b(?:not|never|no longer|instead of|rather than)(?: even| the)? $",
    "^ (?:is|was|would be) wrong",
  ],
  mark: [
    "\\b(?:limits?|guidelines?|standards?|thresholds?|ceilings?|hurdles?|marks?|caps?|steps?|targets?|goals?|levels?|values?)(?: values?)?(?: of| at|,| is| was)? (?:the )?$|\\b(?:within|below|under|above|over|beyond|exceed(?:s|ed|ing)?|beneath|meets?|met|miss(?:es|ed)?|clears?|stays? at|get below|at or below) (?:the )?$",
    "^ (?:or (?:less|below|under|above|over)|limit|mark|threshold|guideline)\\b",
  ],
  oneIn: [
    "\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z]+)? (?:in|out of) (?:every )?$|\\bevery $|\\b1 (?:in|out of) (?:every )?$",
    "^(?: [a-z]+)? (?:in|out of) (?:every )?(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b",
  ],
  otherUnits: [
    "(?:[$€£¥₩₮]|USD|EUR|won|yen) ?$",
    "^[ -]?(?:km|kilometres?|kilometers?|miles?|metres?|m²|m2|m³|ha|hectares?|acres?|MW|GW|kW|megawatts?|gigawatts?|litres?|liters?|mm|cm|ppm|ppb|dollars?|euros?|yen|won|yuan|pounds?|tugriks?|pages?|floors?|minutes?|seconds?|trees?|buses|cars|vehicles|staff|employees|subscribers|readers)(?![a-z])",
  ],
  among: ["^[^,.;\\d]{0,40}, (?:only |just |some |about )?$", ""],
  amongAhead: "\\bof (?:the |our |its |their |all )*$",
};
