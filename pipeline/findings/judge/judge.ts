import { type Contract, fits, readsSheet } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { isAcceptable } from "../../model/define-problem.ts";
import type { Judge } from "../../model/finding.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import {
  type Acceptance,
  type FindingSubject,
  fingerprintOf,
  type Weight,
  weigh,
} from "../../model/judgement.ts";
import { lastDay } from "../../model/period.ts";
import { atCells, cellsAt } from "../../model/place.ts";
import { formatAddress } from "../../model/source.ts";
import { kindsOf } from "../problems.ts";
import { checkSeverities } from "./check-severities.ts";
import { expiredAcceptance, unusedAcceptance } from "./problems.ts";
import { type JudgedFile, subjectsOf } from "./subject-of.ts";

/** Gives findings their source's severity, their subject, and the acceptance that covers them. */
export function judgeOf(
  files: readonly JudgedFile[],
  datasets: readonly Dataset[],
  acceptances: readonly Acceptance[],
  published: string,
): Judge {
  checkSeverities(datasets, kindsOf(datasets));
  const sources = new Map(files.map((file) => [file.path, file]));
  const contractOf = (path: string, sheet = ""): Contract | null => {
    const file = sources.get(path);
    const id = file?.dataset ?? path.split("/")[0];
    const dataset = datasets.find((dataset) => dataset.id === id);
    if (file) {
      const first = dataset?.sources[file.source ?? ""];
      const sharing = Object.values(dataset?.sources ?? {}).filter(
        (contract) => contract.file === first?.file,
      );
      return sharing.find((contract) => readsSheet(contract, sheet)) ?? first ?? null;
    }
    // A missing file has the contract that its name would give it; a pattern counts as its own name.
    const name = path.slice(path.indexOf("/") + 1);
    const contracts = Object.values(dataset?.sources ?? {});
    return (
      contracts.find((contract) => contract.file === name) ??
      contracts.find((contract) => fits(contract.file, name)) ??
      null
    );
  };
  const subjectOf = subjectsOf(files, contractOf);
  const valid = acceptances.filter((acceptance) => !hasExpired(acceptance, published));
  const accepted = new Map(valid.map((acceptance) => [keyOf(acceptance.code, acceptance), acceptance]));

  return (findings) => {
    const judged = findings.map((found): Finding => {
      const { subject, header } = subjectOf(found);
      const names = isAcceptable(found.kind) ? [subject, ...byAddress(found, subject)] : [];
      const acceptance = names
        .map((named) => accepted.get(keyOf(found.code, named)))
        .find((acceptance) => acceptance !== undefined);
      return {
        ...found,
        subject,
        ...(header !== null && namesItsColumn(found) ? { column: header } : {}),
        ...(acceptance ? { accepted: acceptance } : {}),
      };
    });
    return weighed(judged, contractOf);
  };
}

/** Whether a finding names the column of its cell, which files of other years may call otherwise. */
function namesItsColumn({ kind }: Finding): boolean {
  return kind.tells.column === "quoted?";
}

/** Subjects that name a finding by the address `check` prints, with or without file and column. */
function byAddress({ at }: Finding, subject: FindingSubject): FindingSubject[] {
  const range = cellsAt(at);
  if (!range) return [];
  const whole = formatAddress(range);
  const inDataset = whole.replace(`${subject.dataset}/`, "");
  const inFile = whole.slice(range.file.length + " › ".length);
  return [whole, inDataset, inFile].flatMap((key) => [
    { ...subject, key },
    { ...subject, key, column: "" },
  ]);
}

/** Reports acceptances that expired or match no finding, except those of datasets not fully checked. */
export function staleAcceptances(
  acceptances: readonly Acceptance[],
  findings: readonly Finding[],
  unchecked: (dataset: string) => boolean,
  published: string,
): Finding[] {
  const used = new Set(findings.flatMap(({ accepted }) => accepted ?? []));
  return acceptances.flatMap((acceptance) => {
    const { code: accepts, expires, at: range } = acceptance;
    const at = atCells(range);
    if (hasExpired(acceptance, published)) return [finding(expiredAcceptance({ accepts, expires }), at)];
    if (used.has(acceptance) || unchecked(acceptance.dataset)) return [];
    return [finding(unusedAcceptance({ accepts }), at)];
  });
}

function hasExpired({ expires }: Acceptance, published: string): boolean {
  return lastDay(expires) < published;
}

/** Applies the severities of each contract; problems are counted by source, without accepted ones. */
function weighed(
  findings: readonly Finding[],
  contractOf: (path: string, sheet?: string) => Contract | null,
): Finding[] {
  const weighty = findings.map((found) => {
    const contract =
      found.at.medium === "figure"
        ? null
        : contractOf(found.at.file, found.at.medium === "grid" ? found.at.sheet : "");
    const weights: { readonly [code: string]: Weight | undefined } = contract?.severities ?? {};
    return { found, contract, weight: weights[found.code] };
  });
  const counts = new Map(
    [...groupBy(weighty, ({ contract }) => contract)].map(([contract, group]) => [
      contract,
      groupBy(
        group.filter(({ found }) => !found.accepted),
        ({ found }) => found.code,
      ),
    ]),
  );
  return weighty.map(({ found, contract, weight }) => {
    if (!weight) return found;
    const count = counts.get(contract)?.get(found.code)?.length ?? 0;
    return { ...found, severity: weigh(weight, count) ?? found.severity, weighedSo: weight.reason };
  });
}

function keyOf(...of: Parameters<typeof fingerprintOf>): string {
  return fingerprintOf(...of).join("\u0000");
}
