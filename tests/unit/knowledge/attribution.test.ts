import { describe, expect, it } from 'vitest';
import { findSpeaker } from '../../../src/knowledge/attribution.ts';

/** Names in ⟦…⟧ are known to the matcher. */
function speakerOf(marked: string): string | null {
  const known: { start: number; end: number; entry: string }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const name = /^⟦(.*)⟧$/.exec(part)?.[1];
    if (name !== undefined)
      known.push({ start: text.length, end: text.length + name.length, entry: `<${name}>` });
    text += name ?? part;
  }
  const found = findSpeaker(text, known);
  return found && (found.entry ?? found.name);
}

describe('a speaker', () => {
  it.each([
    ['“We are ready,” said Anna Berg on Monday.', 'Anna Berg'],
    ['“We are ready,” Anna Berg said.', 'Anna Berg'],
    ['“We are ready,” Anna Berg later told reporters.', 'Anna Berg'],
    ['The quay is too short, according to ⟦the Harbour Council⟧.', '<the Harbour Council>'],
    ['The quay is too short, according to Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['⟦Zakharova⟧ said the plan was rejected.', '<Zakharova>'],
    ['“No,” said ⟦Maria Zakharova⟧, and she said it again.', '<Maria Zakharova>'],
    ['Про це заявив Іван Петренко у вівторок.', 'Іван Петренко'],
    ['За словами ⟦Марії Захарової⟧, план відхилено.', '<Марії Захарової>'],
    ['Олена Коваль повідомила про зустріч.', 'Олена Коваль'],
    ['Об этом сообщила Мария Иванова.', 'Мария Иванова'],
    ['Die Lage sei ernst, sagte Anna Müller.', 'Anna Müller'],
    ['Selon Jean Dupont, le quai est trop court.', 'Jean Dupont'],
    ['El muelle es corto, dijo Ana López.', 'Ana López'],
    ['Nabrzeże jest za krótkie, powiedział Jan Kowalski.', 'Jan Kowalski'],
  ])('is named in “%s”', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });

  it.each([
    ['“We are ready,” she said.'],
    ['The council met on Monday.'],
    ['Anna Berg met Jan Holm.'],
    ['“No,” said Anna Berg. “Yes,” said Jan Holm.'],
    ['⟦Zakharova⟧ said no; according to ⟦the ministry⟧ that is final.'],
    ['What Anna Berg saidest is a riddle.'],
    ['He said Monday would be better.'],
  ])('is not named, or not alone, in “%s”', (text) => {
    expect(speakerOf(text)).toBeNull();
  });
});
