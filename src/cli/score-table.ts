/**
 * Sums document scores and prints them. How one document is judged is scoring.ts.
 */
import type { LabelledDocument, LabelRule } from './labelled-set.ts';
import type { DocumentScore, Finding } from './scoring.ts';

export interface Tally {
  found: number;
  wrong: number;
  missed: number;
}
export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}
/** n of m. */
export interface Part {
  n: number;
  of: number;
}
export interface LocatedFinding extends Finding {
  document: string;
  lang: string;
}
export interface Report {
  all: Tally;
  byLang: Record<string, Tally>;
  byKind: Record<string, Tally>;
  byLabel: Record<string, Tally>;
  byLangAndKind: Record<string, Record<string, Tally>>;
  /** Occurrences of traps outside zones, and how many were walked into. */
  hardTraps: Part;
  softTraps: Part;
  zoneTraps: Part;
  stretch: Part;
  /** Off-topic documents with anything shown. */
  offTopic: Part;
  neutral: number;
  missed: LocatedFinding[];
  wrong: LocatedFinding[];
  /** Gold occurrences that the visible text does not hold: the set or the reading of the file is at fault. */
  unlocated: string[];
}

/** Precision without predictions, and recall without gold, are 1: nothing was done wrong. */
export function ratesOf({ found, wrong, missed }: Tally): Rates {
  const share = (n: number, of: number): number => (of === 0 ? 1 : n / of);
  return {
    precision: share(found, found + wrong),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + wrong + missed),
  };
}

/** Sums over documents. */
export function sumScores(
  scored: { document: LabelledDocument; score: DocumentScore }[],
  labels: Map<string, LabelRule>,
): Report {
  const report: Report = {
    all: { found: 0, wrong: 0, missed: 0 },
    byLang: {},
    byKind: {},
    byLabel: {},
    byLangAndKind: {},
    hardTraps: { n: 0, of: 0 },
    softTraps: { n: 0, of: 0 },
    zoneTraps: { n: 0, of: 0 },
    stretch: { n: 0, of: 0 },
    offTopic: { n: 0, of: 0 },
    neutral: 0,
    missed: [],
    wrong: [],
    unlocated: [],
  };
  for (const { document, score } of scored) {
    const { lang, set, mentions, mustNot } = document.gold;
    for (const outcome of ['found', 'wrong', 'missed'] as const)
      for (const finding of score[outcome]) count(report, outcome, lang, labels.get(finding.entry));
    for (const trap of mustNot)
      (trap.zone ? report.zoneTraps : trap.soft ? report.softTraps : report.hardTraps).of += trap.count;
    report.hardTraps.n += score.traps.length;
    report.softTraps.n += score.softTraps.length;
    report.zoneTraps.n += score.zones.length;
    report.stretch.of += mentions.reduce((sum, m) => sum + (m.stretch ? m.count : 0), 0);
    report.stretch.n += score.stretchFound;
    if (set === 'off-topic') {
      report.offTopic.of += 1;
      report.offTopic.n += Number(score.shown > 0);
    }
    report.neutral += score.neutral;
    const locate = (finding: Finding): LocatedFinding => ({ document: document.key, lang, ...finding });
    report.missed.push(...score.missed.map(locate));
    report.wrong.push(...score.wrong.map(locate));
    report.unlocated.push(...score.unlocated.map((ctx) => `${document.key}  ${ctx}`));
  }
  return report;
}

function count(report: Report, outcome: keyof Tally, lang: string, rule: LabelRule | undefined): void {
  const kind = rule?.kind ?? 'unknown'; // an entry outside the inventory
  report.byLangAndKind[lang] ??= {};
  const kinds = report.byLangAndKind[lang];
  const tallies = [
    report.all,
    tallyIn(report.byLang, lang),
    tallyIn(report.byKind, kind),
    tallyIn(report.byLabel, rule?.label ?? 'unknown'),
    tallyIn(kinds, kind),
  ];
  for (const tally of tallies) tally[outcome] += 1;
}

const tallyIn = (table: Record<string, Tally>, key: string): Tally =>
  (table[key] ??= { found: 0, wrong: 0, missed: 0 });

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

function printTally(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  return `${name.padEnd(56)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   found ${tally.found} wrong ${tally.wrong} missed ${tally.missed}`;
}

function printPart(name: string, { n, of }: Part): string {
  return `${name.padEnd(56)} ${n} of ${of}${of > 0 ? ` (${percent(n / of).trim()} %)` : ''}`;
}

/** The table as text; `misses` bounds each of the two lists at its end. */
export function printReport(report: Report, misses: number): string {
  const section = (title: string, table: Record<string, Tally>): string[] => [
    '',
    title,
    ...Object.keys(table)
      .sort()
      .map((key) => printTally(`  ${key}`, table[key] ?? report.all)),
  ]; // the key is the table's own
  const list = (title: string, findings: LocatedFinding[]): string[] => [
    '',
    `${title} (${Math.min(misses, findings.length)} of ${findings.length})`,
    ...findings
      .slice(0, misses)
      .map((f) => `  ${f.document} [${f.entry}] “${f.surface}”: ${f.why}\n      ${f.context}`),
  ];
  return [
    printTally('all', report.all),
    ...section('by language', report.byLang),
    ...section('by kind', report.byKind),
    ...section('by entry', report.byLabel),
    '',
    ...printRecall(report),
    '',
    printPart('hard traps violated', report.hardTraps),
    printPart('zone traps violated', report.zoneTraps),
    printPart('soft traps (same country, off-topic page)', report.softTraps),
    printPart('off-topic texts with anything shown', report.offTopic),
    printPart('stretch found (not counted above)', report.stretch),
    `${'neutral predictions (not counted above)'.padEnd(56)} ${report.neutral}`,
    ...(report.unlocated.length > 0
      ? [
          '',
          `gold not in the visible text (${report.unlocated.length})`,
          ...report.unlocated.map((line) => `  ${line}`),
        ]
      : []),
    ...list('missed', report.missed),
    ...list('wrong', report.wrong),
    '',
  ].join('\n');
}

function printRecall(report: Report): string[] {
  const kinds = Object.keys(report.byKind)
    .filter((kind) => kind !== 'unknown')
    .sort();
  const header = `${'recall by language and kind'.padEnd(30)}${kinds.map((kind) => kind.padStart(13)).join('')}`;
  const rows = Object.keys(report.byLangAndKind)
    .sort()
    .map((lang) => {
      const cells = kinds.map((kind) => {
        const tally = report.byLangAndKind[lang]?.[kind];
        return (tally && tally.found + tally.missed > 0 ? percent(ratesOf(tally).recall) : '–').padStart(13);
      });
      return `  ${lang.padEnd(28)}${cells.join('')}`;
    });
  return [header, ...rows];
}
