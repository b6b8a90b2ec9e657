import type { Locale } from "../../model/locale.ts";
import { isIllustrative } from "../../model/quantity.ts";
import type { TextDecision } from "../../model/text-decision.ts";
import type { ReadText, TextRemark } from "../read-text/text.ts";
import {
  type Analysed,
  type AnalysedBlock,
  analyse,
  type ReadingManner,
  type TextSentence,
} from "./context/analyse.ts";
import { spanAt } from "./context/sentences.ts";
import {
  noSubjects,
  type Subjects,
  subjectsAfter,
  subjectsBeyond,
  subjectsUnder,
} from "./context/subjects.ts";
import { type Surroundings, surroundingsOf } from "./context/surroundings.ts";
import { contradictions } from "./contradictions/contradictions.ts";
import { type DecisionState, decisionFor } from "./decisions.ts";
import { anchorsOf } from "./judge/charge.ts";
import type { Court } from "./judge/court.ts";
import { goesOn } from "./judge/foreign-words.ts";
import { judge } from "./judge/judge.ts";
import { mayAccuse } from "./judge/may-accuse.ts";
import { rightText } from "./judge/right-text.ts";
import { rowOf } from "./judge/row-of.ts";
import { ProofLanguages, type Spoken } from "./languages.ts";
import { covers, type Printed } from "./numbers/printed.ts";
import { shareBeside } from "./readings/operations.ts";
import { unitMatch } from "./readings/units.ts";
import { unitsAround } from "./readings/units-around.ts";
import { type PublishedEdition, type PublishedFigure, wholesOf } from "./record.ts";
import type { FigureVerdict, ProofedFigure } from "./verdict.ts";

/** What a text is compared with. */
export interface Records extends Spoken {
  /** Earlier editions, newest first. */
  readonly earlier: readonly PublishedEdition[];
  /** The years that have a report. */
  readonly reported: readonly string[];
  readonly decisions: readonly TextDecision[];
  /** Replaces `mayAccuse` as the judge of whether a figure is called wrong, in order to fit its weights. */
  readonly accuses?: Court["accuses"];
}

/** A text with a verdict on each of its figures, in order. */
export interface Proof {
  readonly locale: Locale | null;
  readonly figures: readonly ProofedFigure[];
  readonly remarks: readonly TextRemark[];
  readonly decisions: DecisionState;
}

interface Decided {
  readonly used: Set<TextDecision>;
  readonly expired: Set<TextDecision>;
}

/** Compares texts with the record of an edition and of earlier ones; what is made per language is kept. */
export class Proofreader {
  private readonly records: Records;
  private readonly languages: ProofLanguages;
  private readonly home: readonly string[];

  constructor(records: Records) {
    this.records = records;
    this.languages = new ProofLanguages(records);
    this.home = wholesOf(records.edition.observations, records.areas);
  }

  analyse(text: ReadText, manner: ReadingManner = {}): Analysed {
    return analyse(text, (locale) => this.languages.finderOf(locale), manner);
  }

  read(text: ReadText, analysed: Analysed = this.analyse(text)): Proof {
    const decided: Decided = { used: new Set(), expired: new Set() };
    const figures: ProofedFigure[] = [];
    let subjects = noSubjects;
    for (const [index, block] of analysed.blocks.entries()) {
      if (block.block.kind === "heading" && block.locale)
        subjects = subjectsUnder(block, this.languages.of(block.locale).vocabulary);
      const isRunning = block.block.kind === "running";
      const read = this.figuresOf({ analysed, index, subjects: isRunning ? noSubjects : subjects }, decided);
      for (const figure of read.figures) figures.push(figure);
      if (!isRunning) subjects = subjectsBeyond(read.subjects);
    }
    const other = analysed.blocks.filter(
      ({ locale, block }) =>
        locale === null && block.kind !== "code" && /\d/.test(block.text) && /\p{L}{3}/u.test(block.text),
    ).length;
    const { year } = this.records.edition;
    const named = yearOfTitle(analysed);
    const isReported = (asked: string) => this.records.reported.includes(asked);
    const read = contradictions(figures, analysed).map(spared(text));
    const invented = read.filter(
      ({ verdict, reading }) => verdict === "agrees" && reading?.operands.some(isIllustrative),
    ).length;
    const remarks: TextRemark[] = [
      ...text.remarks,
      ...(invented > 0 ? [{ code: "illustrative", count: invented } as const] : []),
      ...(other > 0 ? [{ code: "other-language", count: other } as const] : []),
      ...(named !== null && named !== year
        ? [{ code: "other-edition", year: named, edition: year, reported: isReported(named) } as const]
        : []),
    ];
    return {
      locale: analysed.locale,
      figures: read,
      remarks,
      decisions: decided,
    };
  }

  /** The figures of a block, and the subjects after it. */
  private figuresOf({ analysed, index, subjects }: Reached, decided: Decided): FiguresRead {
    const block = analysed.blocks[index];
    if (!block) throw new Error(`missing block: ${index}`);
    const figures = block.noFigures.map(({ from, to }): ProofedFigure => {
      const sentence = spanAt(block.sentences, from);
      return bareFigure({ index, block, sentence, from, to, printed: null });
    });
    let spoken = subjects;
    for (const sentence of block.sentences) {
      const read = sentence.numbers.map((printed): ProofedFigure => {
        const { from, to } = printed;
        const figure = bareFigure({ index, block, sentence, from, to, printed });
        const { decisions, edition } = this.records;
        const found = decisionFor(decisions, figure.sentence.text, figure.order, edition);
        if (found?.expired) decided.expired.add(found.decision);
        if (!found || found.expired) return figure;
        decided.used.add(found.decision);
        return { ...this.pinned(figure, printed, found.observation), pinned: true };
      });
      if (read.length === 0) continue;
      const around = surroundingsOf(analysed, index, sentence, {
        year: this.records.edition.year,
        subjects: spoken,
      });
      const judged = this.judgeAll(read, around);
      figures.push(...judged);
      // The headers of a table's cells are their subjects.
      if (block.block.kind === "paragraph")
        spoken = subjectsAfter(
          spoken,
          anchorsOf(judged).flatMap(({ reading }) => reading.operands),
        );
    }
    return { figures: figures.sort((a, b) => a.from - b.from), subjects: spoken };
  }

  /** A person decided which observation it is; only its value is compared. */
  private pinned(
    figure: ProofedFigure,
    printed: Printed,
    observation: PublishedFigure | null,
  ): ProofedFigure {
    if (!observation) return figure;
    const match = unitMatch(printed, observation.unit, {
      isNear: () => true,
      beside: () => [],
      isHeaded: true,
      perHead: () => "sentence",
    });
    const amount = observation.amount / (match?.factor ?? 1);
    const reading = {
      operation: "value",
      operands: [observation],
      edition: this.records.edition.year,
      amount,
    } as const;
    if (covers(printed, amount, observation.qualifier)) return { ...figure, verdict: "agrees", reading };
    return { ...figure, verdict: "disagrees", reading, right: rightText(printed, amount) };
  }

  /** Judges the figures of a sentence one by one, then the doubtful ones with the help of the certain ones. */
  private judgeAll(figures: readonly ProofedFigure[], around: Surroundings): ProofedFigure[] {
    const { locale } = around.block;
    const { edition } = this.records;
    if (locale === null) return [...figures];
    const court = this.courtOf(locale, around);
    const alone = figures.map((figure) => (figure.pinned ? figure : judge(figure, around, court, [])));
    const row = alone.length > 1 ? rowOf(alone, around, court) : [];
    const anchors = [...anchorsOf(alone), ...row];
    if (anchors.length === 0) return alone;
    const operands = anchors.flatMap(({ reading }) => reading.operands);
    const within = { ...around, subjects: subjectsAfter(around.subjects, operands) };
    const again = this.courtOf(locale, within);
    const judged = figures.map((figure, index) => {
      const first = row.find(({ from }) => from === figure.from) ?? alone[index] ?? figure;
      if (first.pinned || first.verdict === "agrees") return first;
      return judge(figure, within, again, anchors);
    });
    const sure = anchorsOf(judged).flatMap(({ reading }) => reading.operands);
    return judged.map((figure) => {
      const share = figure.verdict === "not-ours" ? shareBeside(figure.printed, sure, edition) : null;
      return share ? { ...figure, verdict: "agrees", reading: share } : figure;
    });
  }

  private courtOf(locale: Locale, around: Surroundings): Court {
    const { edition, earlier, accuses = mayAccuse } = this.records;
    const { vocabulary, unitFeatures } = this.languages.of(locale);
    const ground = {
      vocabulary,
      year: edition.year,
      home: this.home,
      goesOn: goesOn(around, vocabulary),
      ...unitsAround(around, unitFeatures),
    };
    return { edition, earlier, ground, accuses };
  }
}

/** The position in a text: a block, and the subjects before it. */
interface Reached {
  readonly analysed: Analysed;
  readonly index: number;
  readonly subjects: Subjects;
}

interface FiguresRead {
  readonly figures: readonly ProofedFigure[];
  readonly subjects: Subjects;
}

interface Found {
  readonly index: number;
  readonly block: AnalysedBlock;
  readonly sentence: TextSentence | undefined;
  readonly from: number;
  readonly to: number;
  /** Null for a number that is no figure. */
  readonly printed: Printed | null;
}

function bareFigure({ index, block, sentence, from, to, printed }: Found): ProofedFigure {
  const verdict: FigureVerdict = printed ? "not-ours" : "no-figure";
  return {
    block: index,
    from,
    to,
    text: block.block.text.slice(from, to),
    sentence: sentenceText(block, sentence, from, to),
    locale: block.locale,
    printed,
    order: printed && sentence ? sentence.numbers.indexOf(printed) + 1 : 0,
    verdict,
    reading: null,
    right: null,
    contradiction: null,
    pinned: false,
  };
}

function yearOfTitle({ blocks }: Analysed): string | null {
  const title = blocks.slice(0, 12).find(({ block }) => block.kind === "heading");
  const years = title?.sentences.flatMap(({ times }) => times.flatMap(({ period }) => period ?? [])) ?? [];
  const [only] = years;
  return years.length === 1 && only && /^\d{4}$/.test(only) ? only : null;
}

function sentenceText(block: AnalysedBlock, sentence: TextSentence | undefined, from: number, to: number) {
  const span = sentence ?? { from, to };
  const text = block.block.text.slice(span.from, span.to);
  const lead = text.length - text.trimStart().length;
  return { from: span.from + lead, to: span.from + text.trimEnd().length, text: text.trim() };
}

/** Figures drawn in a table or chart of a page are linked where they agree, and never called wrong. */
function spared({ blocks }: ReadText): (figure: ProofedFigure) => ProofedFigure {
  return (figure) => {
    const isAccused = figure.verdict !== "agrees" && figure.verdict !== "no-figure";
    if (!isAccused || figure.pinned || blocks[figure.block]?.drawn !== true) return figure;
    return { ...figure, verdict: "not-ours", reading: null, right: null, contradiction: null };
  };
}
