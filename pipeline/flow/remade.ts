import { keyOf } from "../model/figure-key.ts";
import { type Finding, finding } from "../model/finding.ts";
import { inFile } from "../model/place.ts";
import type { Figure } from "../model/vintage.ts";
import { withJoined } from "../model/with-joined.ts";
import type { ReadEdition } from "../stages/compare/file-changes.ts";
import type { Remade } from "../stages/compare/find-movements.ts";
import { pastFilesChanged } from "../stages/compare/problems.ts";
import type { Computed } from "../stages/compute/compute.ts";
import type { EditionRecord } from "../stages/ingest/record/read-record.ts";
import type { MadeEdition } from "./make.ts";

/** The figures of all datasets, each with its dataset. */
export function figuresOf(computed: readonly Computed[]): Figure[] {
  return computed.flatMap(({ dataset, observations }) =>
    observations.map((observation) => ({ ...observation, dataset })),
  );
}

/** What last edition's raw files give today, for datasets whose files are still those of its report. */
export function remadeFrom(
  { edition, inputs }: EditionRecord,
  again: MadeEdition,
  ids: ReadonlySet<string>,
): {
  readonly remade: Remade;
  readonly previous: ReadEdition;
  readonly problems: readonly Finding[];
} {
  const there = new Map(again.files.map(({ path, sha256 }) => [path, sha256]));
  const datasetOf = (path: string) => path.split("/")[0] ?? "";
  const changed = Object.entries(inputs)
    .filter(([path, sha256]) => ids.has(datasetOf(path)) && there.get(path) !== sha256)
    .map(([path]) => path);
  const changedIn = new Set(changed.map(datasetOf));
  const all = again.validated.map(({ dataset }) => dataset);
  const isSpoilt = (id: string) => [...withJoined([id], all)].some((each) => changedIn.has(each));
  const spoilt = new Set(all.map(({ id }) => id).filter(isSpoilt));
  const sound = again.computed.filter(({ dataset }) => !spoilt.has(dataset));
  const figures = figuresOf(sound);
  const problem = pastFilesChanged({ from: edition, count: changed.length });
  const [first] = changed;
  return {
    remade: {
      datasets: new Set(sound.map(({ dataset }) => dataset)),
      figures: new Map(figures.map((figure) => [keyOf(figure), figure.value])),
    },
    previous: readEdition({
      ...again,
      edition: { edition },
      files: again.files.filter(({ dataset }) => dataset !== null && !spoilt.has(dataset)),
      validated: again.validated.filter(({ dataset }) => !spoilt.has(dataset.id)),
    }),
    problems: first === undefined ? [] : [finding(problem, { ...inFile(first), edition })],
  };
}

/** Compares an edition with its earlier publication: if its files are the same, the rules moved a figure, else the files. */
export function againstInputs(
  { inputs, vintages }: EditionRecord,
  { files, validated }: Pick<MadeEdition, "files" | "validated">,
  figures: readonly Figure[],
): Remade {
  const all = validated.map(({ dataset }) => dataset);
  const isSame = (id: string) =>
    files.every(({ path, dataset, sha256 }) => dataset !== id || inputs[path] === sha256);
  const same = new Set(
    files.flatMap(({ dataset }) => dataset ?? []).filter((id) => [...withJoined([id], all)].every(isSame)),
  );
  return {
    datasets: new Set(figures.map(({ dataset }) => dataset)),
    figures: new Map([
      ...vintages
        .filter(({ dataset }) => !same.has(dataset))
        .map((figure) => [keyOf(figure), figure.value] as const),
      ...figures
        .filter(({ dataset }) => same.has(dataset))
        .map((figure) => [keyOf(figure), figure.value] as const),
    ]),
  };
}

/** The parts of an edition that its files are compared by. */
export function readEdition({
  edition,
  files,
  validated,
}: Pick<MadeEdition, "files" | "validated"> & {
  readonly edition: { readonly edition: string };
}): ReadEdition {
  const tables = validated.flatMap(({ dataset, sources }) =>
    sources.map(({ source, table }) => ({ dataset: dataset.id, source, table })),
  );
  return { edition: edition.edition, files, tables };
}
