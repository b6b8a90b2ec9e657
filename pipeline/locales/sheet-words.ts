import { fixedWords } from "../words/fixed-words.ts";
import { nameIn } from "../words/names.ts";
import type { Speech } from "../words/write-value.ts";
import { changesShape } from "./change-words.ts";
import { claimsShape } from "./claim-words.ts";
import { frameShape } from "./frame-words.ts";
import { listsShape } from "./list-words.ts";
import {
  annotationShape,
  deliveriesShape,
  officePageShape,
  packShape,
  templateShape,
} from "./office-words.ts";
import { pageShape } from "./page-words.ts";
import type { Language, SheetWords } from "./phrasebook.ts";
import { profileShape } from "./profile-words.ts";
import { sharingShape } from "./sharing-words.ts";
import { storyShape } from "./story-words.ts";
import { workbookShape } from "./workbook-words.ts";

/** The fixed words of a language: rows of sheets, and texts made by functions. */
export function sheetWords(language: Language & Speech): SheetWords {
  const { locale, spoken } = language;
  return {
    ...fixedWords(listsShape, "lists", "lists", language),
    frame: { ...fixedWords(frameShape, "page", "frame", language), ...spoken.frame },
    page: fixedWords(pageShape, "page", "page", language),
    claims: fixedWords(claimsShape, "page", "claims", language),
    sharing: fixedWords(sharingShape, "page", "sharing", language),
    profile: fixedWords(profileShape, "page", "profile", language),
    story: { ...fixedWords(storyShape, "page", "story", language), ...spoken.story },
    changes: { ...fixedWords(changesShape, "page", "changes", language), ...spoken.changes },
    annotation: {
      ...fixedWords(annotationShape, "offices", "annotation", language),
      sheet: nameIn("own sheet", "findings", locale),
    },
    template: {
      ...fixedWords(templateShape, "offices", "template", language),
      ...spoken.template,
      definitions: nameIn("own sheet", "definitions", locale),
    },
    pack: fixedWords(packShape, "offices", "pack", language),
    officePage: fixedWords(officePageShape, "offices", "officePage", language),
    deliveries: fixedWords(deliveriesShape, "offices", "deliveries", language),
    workbook: fixedWords(workbookShape, "workbook", "workbook", language),
  };
}
