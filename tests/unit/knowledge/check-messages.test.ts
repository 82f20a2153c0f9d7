/** Every kind of error that an author can make, with the message he gets. */
import { describe, expect, it } from 'vitest';
import { changePack, SMALL_PACK, tellProblems } from './small-pack.ts';

/** What is changed, and the whole of what is told about it. */
const MISTAKES: readonly (readonly [title: string, from: string, to: string, told: string])[] = [
  [
    'an unknown key',
    '    text: The council plans',
    '    txt: hello\n    text: The council plans',
    `harbour.yaml:15 passages.plan.txt
  the key "txt" is unknown here
  → correct its spelling, or take it out`,
  ],
  [
    'an unknown key at the top',
    'title: The harbour\n',
    'title: The harbour\ncolour: blue\n',
    `harbour.yaml:4 colour
  the key "colour" is unknown here
  → correct its spelling, or take it out`,
  ],
  [
    'a text within braces, cut off by its comma',
    'text: It plans a new quay.,',
    'text: It plans a new quay, so it says.,',
    `harbour.yaml:32 entries.council.line.so it says.
  "so it says." is taken for a key: within braces every comma begins a new one
  → put the whole text in quotes, or write each key on a line of its own, without braces`,
  ],
  [
    'a section that nothing is written under yet',
    'names:\n  council: { en: [Harbour Council] }\n',
    'names:\n',
    `harbour.yaml:42 names
  "names" is empty
  → write how pages name each entry, by language, or take the key out`,
  ],
  [
    'a missing key',
    '    kind: organisation\n',
    '',
    `harbour.yaml:29 entries.council.kind
  the key "kind" is missing
  → add \`kind:\``,
  ],
  [
    'a dangling entry, with a guess',
    'about: [new-quay, council]',
    'about: [new-qay, council]',
    `harbour.yaml:26 passages.doubt.about[0]
  no entry has the id "new-qay"
  → did you mean "new-quay"?`,
  ],
  [
    'a dangling passage',
    'answeredBy: [doubt]',
    'answeredBy: [elsewhere]',
    `harbour.yaml:19 passages.plan.answeredBy[0]
  no passage has the id "elsewhere"
  → write the id of a passage of this pack`,
  ],
  [
    'a dangling speaker',
    'chain: [council]',
    'chain: [mayor]',
    `harbour.yaml:16 passages.plan.chain[0]
  no entry has the id "mayor"
  → write the id of a entry of this pack, or \`{ name: … }\` for a speaker that is no entry`.replace(
      'a entry',
      'an entry',
    ),
  ],
  [
    'a dangling source',
    '    source: report\n    place: { paragraph: 2 }',
    '    source: rapport\n    place: { paragraph: 2 }',
    `harbour.yaml:21 passages.doubt.source
  no source has the id "rapport"
  → did you mean "report"?`,
  ],
  [
    'a passage without source',
    '    source: report\n    place: { paragraph: 2 }',
    '    place: { paragraph: 2 }',
    `harbour.yaml:20 passages.doubt.source
  the passage names no source
  → add \`source:\` with the id of the document it comes from, as listed under \`sources\``,
  ],
  [
    'a passage without speaker',
    '    chain: [council]\n',
    '',
    `harbour.yaml:16 passages.plan.openness
  the passage has no speaker
  → add \`chain:\` with who says it, outermost first, or write \`openness: narration\` where the article itself says it`,
  ],
  [
    'a passage that says neither who nor how openly',
    '    chain: [council]\n    openness: institution\n',
    '',
    `harbour.yaml:12 passages.plan.openness
  the passage does not say how openly it is said
  → add \`openness: named\`, \`institution\`, \`unnamed\` or \`narration\` ("the article says"), and the speakers under \`chain:\``,
  ],
  [
    'a speaker for what the article itself says',
    'openness: unnamed',
    'openness: narration',
    `harbour.yaml:24 passages.doubt.chain
  a passage the article itself says ("narration") has a speaker
  → take \`chain\` out, or write how openly the speaker says it: named, institution or unnamed`,
  ],
  [
    'a paragraph out of range',
    'place: { paragraph: 2 }',
    'place: { paragraph: 4 }',
    `harbour.yaml:22 passages.doubt.place.paragraph
  paragraph 4 is out of range: the source "report" has 3
  → count body paragraphs from 1, without headline, standfirst and section headings`,
  ],
  [
    'a sentence out of range',
    'paragraphs: 3',
    'paragraphs: 3\n    sentences: [1, 2, 1]',
    `harbour.yaml:15 passages.plan.place.sentence
  sentence 2 is out of range: paragraph 1 of the source "report" has 1
  → count the sentences of the paragraph from 1`,
  ],
  [
    'sentences of too few paragraphs',
    'paragraphs: 3',
    'paragraphs: 3\n    sentences: [2, 2]',
    `harbour.yaml:10 sources.report.sentences
  sentences are counted for 2 paragraphs, and the source has 3
  → write one number for each paragraph, or leave \`sentences\` out`,
  ],
  [
    'paragraph zero',
    'place: { paragraph: 2 }',
    'place: { paragraph: 0 }',
    `harbour.yaml:22 passages.doubt.place.paragraph
  "paragraph" is 0, not a number from 1 on
  → write a number from 1 on`,
  ],
  [
    'a bad date',
    'asOf: 2025-06',
    'asOf: June 2025',
    `harbour.yaml:27 passages.doubt.asOf
  "June 2025" is not a date in EDTF
  → write "2025-08-14", "2025-08", "2025", "2025-08~" (about) or "2025-06/2025-08"`,
  ],
  [
    'a bad date of publication',
    'published: 2025-06',
    'published: 2025-13',
    `harbour.yaml:8 sources.report.published
  "2025-13" is not a date in EDTF
  → write "2025-08-14", "2025-08", "2025", "2025-08~" (about) or "2025-06/2025-08"`,
  ],
  [
    'a year that YAML reads as a number',
    'asOf: 2025-06',
    'asOf: 2025',
    `harbour.yaml:27 passages.doubt.asOf
  "asOf" is 2025, not a text
  → put it in quotes: "2025"`,
  ],
  [
    'an empty name of an entry',
    'name: Harbour Council',
    'name: ""',
    `harbour.yaml:31 entries.council.name
  "name" is empty
  → write a text that is not empty, or take the key out`,
  ],
  [
    'two entries under one heading',
    'name: New quay',
    'name: harbour council',
    `harbour.yaml:35 entries.new-quay.name
  "harbour council" is also the name of "council"
  → join the two entries, or name each so that a reader can tell them apart`,
  ],
  [
    'an order with a circle',
    'cited: a new quay',
    'cited: a new quay\n      after: [new-quay]',
    `harbour.yaml:42 entries.new-quay.event.after
  the order runs in a circle: "new-quay" after "new-quay"
  → take out the \`after\` that the source does not state`,
  ],
  [
    'an order after what is no event',
    'cited: a new quay',
    'cited: a new quay\n      after: [council]',
    `harbour.yaml:42 entries.new-quay.event.after[0]
  "council" is an organisation, not an event
  → name an event, or take it out`,
  ],
  [
    'a key written twice',
    '  doubt:\n',
    '  plan:\n',
    `harbour.yaml:20 passages.plan
  "plan" is written twice; the first stands at harbour.yaml:12
  → rename one of the two, or join them`,
  ],
  [
    'a wrong type',
    'about: [council, new-quay]',
    'about: new-quay',
    `harbour.yaml:18 passages.plan.about
  "about" is "new-quay", not a list
  → write a list`,
  ],
  [
    'a word that is not among those allowed',
    'status: planned',
    'status: rumoured',
    `harbour.yaml:38 entries.new-quay.event.status
  "status" is "rumoured", not one of "reported", "ongoing", "planned", "called-for"
  → write one of "reported", "ongoing", "planned", "called-for"`,
  ],
  [
    'an id that is none',
    '  council:\n    kind',
    '  The Council:\n    kind',
    `harbour.yaml:29 entries.The Council
  "The Council" is no id: lower-case letters, digits and single hyphens
  → rename it, and every mention of it`,
  ],
  [
    'a wording that a comma has split',
    'en: [Harbour Council]',
    'en: [{ text: Harbour Council, needs: { sentence: [1,000 boats] } }]',
    `harbour.yaml:43 names.council.en[0].needs.sentence[0]
  "sentence[0]" is 1, not a text
  → put the whole text in quotes: in a list such as [a, b] every comma begins a new item`,
  ],
  [
    'an id in a list that is none',
    'about: [new-quay, council]',
    'about: [new-quay, Harbour Council]',
    `harbour.yaml:26 passages.doubt.about[1]
  "about[1]" is "Harbour Council", not lower-case letters, digits and single hyphens
  → write lower-case letters, digits and single hyphens`,
  ],
  [
    'markup other than em, q and a',
    '<em>not</em>',
    '<b>not</b>',
    `harbour.yaml:23 passages.doubt.text
  "<b>" is not allowed in authored text
  → use only <em>, <q> and <a href="https://…">; write &lt; for the sign itself`,
  ],
  [
    'markup that is not closed',
    '<em>not</em>',
    '<em>not',
    `harbour.yaml:23 passages.doubt.text
  <em> is never closed
  → add </em>`,
  ],
  [
    'an event without facts',
    'kind: organisation',
    'kind: event',
    `harbour.yaml:30 entries.council.kind
  the event has no facts
  → add \`event:\`, or correct \`kind\``,
  ],
  [
    'facts of another kind',
    'kind: event',
    'kind: document',
    `harbour.yaml:37 entries.new-quay.event
  facts of an event in an entry of kind "document"
  → write \`kind: event\`, or take \`event\` out`,
  ],
  [
    "a place in the source's time without the words it rests on",
    '      cited: a new quay\n',
    '',
    `harbour.yaml:37 entries.new-quay.event
  \`when\` or \`after\` stands without the words it rests on
  → add \`cited:\` with the source's own words, or take it out`,
  ],
  [
    'too many cited words',
    'cited: a new quay',
    'cited: one two three four five six seven eight nine ten eleven twelve thirteen',
    `harbour.yaml:41 entries.new-quay.event.cited
  13 words are cited
  → cite 12 words at most`,
  ],
  [
    'a line whose passage has nothing to do with its entry',
    'line: { text: It plans a new quay., passage: plan }',
    'line: { text: It plans a new quay., passage: loss }',
    `harbour.yaml:32 entries.council.line.passage
  no passage has the id "loss"
  → write the id of a passage of this pack`,
  ],
  [
    'a passage that answers itself',
    'answeredBy: [doubt]',
    'answeredBy: [plan]',
    `harbour.yaml:19 passages.plan.answeredBy
  the passage answers itself
  → name the passage that holds the answer`,
  ],
  [
    'names of an entry that does not exist',
    'council: { en: [Harbour Council] }',
    'mayor: { en: [The Mayor] }',
    'harbour.yaml:43 names.mayor',
  ],
  ['an empty name to recognise', 'en: [Harbour Council]', "en: ['']", 'harbour.yaml:43 names.council.en[0]'],
  [
    'two entries with the same unconditional name',
    'council: { en: [Harbour Council] }',
    'council: { en: [The Quay] }\n  new-quay: { en: [The Quay] }',
    'harbour.yaml:44 names.new-quay.en',
  ],
  [
    'an unknown key in the rules of a name',
    'en: [Harbour Council]',
    'en: [{ text: Harbour Council, need: { sentence: [quay] } }]',
    `harbour.yaml:43 names.council.en[0].need
  the key "need" is unknown here
  → correct its spelling, or take it out`,
  ],
];

describe('check', () => {
  it('finds nothing wrong with a pack that is right', () => {
    expect(tellProblems([{ name: 'harbour.yaml', text: SMALL_PACK }])).toEqual([]);
  });

  it.each(MISTAKES)('tells %s with file, line, path, reason and remedy', (_title, from, to, told) => {
    const problems = tellProblems(changePack(from, to));
    expect(problems[0]).toMatch(/^\S+:\d+ \S.*\n {2}\S.*\n {2}→ \S/);
    // Names are checked by the matching room in its own words: only the place is held here.
    if (told.includes('\n')) expect(problems[0]).toBe(told);
    else expect(problems[0]?.split('\n')[0]).toBe(told);
    expect(problems).toHaveLength(1);
  });

  it('tells a circle of several events once, with its way round', () => {
    const event = (id: string, after: string) => `  ${id}:
    kind: event
    name: ${id}
    line: { text: It is planned., passage: plan }
    event: { status: planned, passages: [plan], cited: a new quay, after: [${after}] }
`;
    const [file] = changePack(
      'names:\n',
      `${event('dredging', 'opening')}${event('opening', 'survey')}${event('survey', 'dredging')}names:\n`,
    );
    const text = file?.text.replace(
      'about: [council, new-quay]',
      'about: [council, new-quay, dredging, opening, survey]',
    );
    expect(tellProblems([{ name: 'harbour.yaml', text: text ?? '' }])).toEqual([
      'harbour.yaml:56 entries.survey.event.after\n  the order runs in a circle: "dredging" after "opening" after "survey" after "dredging"\n  → take out the `after` that the source does not state',
    ]);
  });

  it('tells YAML that does not parse, with its line', () => {
    const [first] = tellProblems(changePack('about: [council, new-quay]', 'about: [council, new-quay'));
    expect(first).toMatch(/^harbour\.yaml:\d+\n {2}this is not valid YAML: .+\n {2}→ check indentation/);
  });

  it('tells a figure between two ends that has only one', () => {
    const figure = `  boats:
    kind: figure
    name: Forty boats
    line: { text: Boats in the harbour., passage: plan }
    figure: { value: 40, bound: between, unit: boats, counted: boats, worded: forty, passage: plan }
names:`;
    expect(
      tellProblems(
        changePack('names:', figure).map((file) => ({
          ...file,
          text: file.text.replace('about: [council, new-quay]', 'about: [council, new-quay, boats]'),
        })),
      ),
    ).toEqual([
      'harbour.yaml:46 entries.boats.figure.bound\n  the bound "between" has no upper end\n  → write both `bound: between` and `to:`, or neither',
    ]);
  });

  it('tells all mistakes at once, in the order of their lines', () => {
    const [file] = changePack('asOf: 2025-06', 'asOf: June');
    const text = file?.text.replace('about: [new-quay, council]', 'about: [quay, council]') ?? '';
    const lines = tellProblems([{ name: 'harbour.yaml', text }]).map((told) => told.split(' ')[0]);
    expect(lines).toEqual(['harbour.yaml:26', 'harbour.yaml:27']);
  });
});
