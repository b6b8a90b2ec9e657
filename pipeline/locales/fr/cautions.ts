import type { CautionWords } from "../caution-words.ts";

/** What makes of a figure in French another number than a record's. */
export const cautions: CautionWords = {
  mean: "en moyenne|moyen(?:ne)?s?(?!\\p{L})|chacune?(?!\\p{L})|chaque|(?<!\\p{L})par (?!rapport|an(?!\\p{L})|exemple)\\p{L}+|typiquement|par tête",
  together:
    "(?<!\\p{L})(?:les deux|ensemble|à eux (?:deux|trois|quatre)|à elles (?:deux|trois|quatre)|conjointement|réunis|réunies|cumulée?s?)(?!\\p{L})|les (?:trois|quatre|cinq) (?:pays|villes|communes)",
  now: "(?<!\\p{L})(?:maintenant|actuellement|aujourd['’]hui|à ce jour|à présent|désormais|encore|jusqu['’]ici)(?!\\p{L})",
  moment:
    "(?<!\\p{L})(?:quotidien(?:ne)?s?|journali(?:er|ère)s?|horaires?|mensuel(?:le)?s?|jours?|heures?|pics?|pointes?|records?|stations?|capteurs?|hivers?|étés?(?= )|matin|nuit|hier)(?!\\p{L})",
  perHundred: "(?<!\\p{L})sur (?:cent|100|dix|10)(?!\\p{L}|\\d)",
  supposed:
    "(?<!\\p{L})(?:si|serai(?:t|ent)|pourrai(?:t|ent)|devrai(?:t|ent)|aurai(?:t|ent)|espèr\\p{L}*|espér\\p{L}*|prév\\p{L}*|attend\\p{L}*|suppos\\p{L}*|souhait\\p{L}*|peut-être|encore (?:un|une|\\d))(?!\\p{L})",
  without:
    "(?<!\\p{L})(?:sans|hors|à part|mis à part|hormis|excepté|sauf|non compris|à l['’]exception|à l['’]exclusion|seule?s?|en ajoutant|si l['’]on (?:ajoute|compte|inclut)|y compris)(?!\\p{L})",
  elsewhere:
    "selon (?!(?:le|notre|ce|l['’]) ?(?:réseau|rapport|registre))(?:\\p{L}+ ?){1,3}|d['’]après|sondages?|enquêtes? (?:de|du|d)|dans notre propre|estimations? d",
  lacking:
    "(?<!\\p{L})(?:aucune?|pas|jamais|sans|ni|manqu\\p{L}*|dépourvue?s?|non)(?!\\p{L})|(?<!\\p{L})n['’]",
  those: [
    "(?<!\\p{L})(?:parmi (?:ceux|celles|eux|elles)|dont|d['’]entre (?:eux|elles)|ces|certaines? des)[^\\d.;]{0,12}$",
    "^ d['’]entre (?:eux|elles)|^ de (?:ceux|celles)-ci",
  ],
  denied: [
    "(?<!\\p{L})(?:non pas|et non|pas|au lieu de|plutôt que)(?: les?)? $",
    "^ (?:est|serait) (?:faux|erroné)",
  ],
  mark: [
    "(?<!\\p{L})(?:limites?|valeurs?(?: limites?| guides?)?|lignes? directrices?|normes?|seuils?|plafonds?|cibles?|objectifs?|niveaux?)(?: de| d['’]| à|,| est| était)? (?:le |la |les )?$|(?<!\\p{L})(?:dépass\\p{L}*|excéd\\p{L}*|respect\\p{L}*|au-dessous d\\p{L}|en dessous d\\p{L}|au-dessus d\\p{L}|atteint|atteindre|manqu\\p{L}*) (?:les? |la )?$",
    "^ (?:ou (?:moins|plus)|de limite|de seuil)(?!\\p{L})",
  ],
  oneIn: [
    "(?<!\\p{L})(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?: \\p{L}+)? sur $|(?<!\\d)1 sur $",
    "^(?: \\p{L}+)? sur (?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,2})(?!\\p{L}|\\d)",
  ],
  otherUnits: [
    "(?:[$€£¥₩₮]|USD|EUR) ?$",
    "^[ -]?(?:€|\\$|k€|M€|km|kilomètres?|mètres?|m²|m2|m³|ha|hectares?|MW|GW|kW|mégawatts?|gigawatts?|litres?|mm|cm|ppm|ppb|(?:de |d['’])?(?:dollars?|euros?|yens?|wons?|yuans?|tugriks?)|pages?|étages?|minutes?|secondes?|arbres?|bus|voitures?|véhicules?|salariés?|employés?|abonnés?|lecteurs?)(?!\\p{L})",
  ],
  among: ["^[^,.;\\d]{0,40}, (?:seulement |environ |quelque )?$", ""],
  amongAhead: "(?<!\\p{L})(?:sur|parmi|des) (?:les |nos |ses |leurs )?$",
};
