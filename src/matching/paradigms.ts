/**
 * Writes a wording out in its cases: "Москв{f-hard}" is Москва, Москви, Москві …
 * The tables are data of the pack; what is then done with brackets is the
 * business of `wording.ts`.
 */

/**
 * Endings of one paradigm, one for each case, in the order that its language keeps throughout. An ending may
 * hold several that mean the same (`ой|ою`) or none (`""`). What changes in a stem belongs to the ending:
 * `Zach{ód}` with [ód, odu, odowi, ód, odem, odzie].
 */
export type Paradigm = readonly string[];

/** Language → name of a paradigm → its endings. */
export type AuthoredParadigms = Record<string, Record<string, Paradigm>>;

/** The wording once for each case, or what is wrong with it. */
export type Inflection = { wordings: string[] } | { reason: string; remedy: string };

/** `{name}`, `{name*}`; or endings written in place, `{,s}`. */
const SLOT = /\{([^{}]*)\}/g;

interface Slot {
  written: string;
  endings: Paradigm;
  /** Varies on its own, in every case at once (`*`). */
  free: boolean;
}

/** An ending may be a choice; within the wording it must not reach beyond itself. */
const enclose = (endings: readonly string[]) => {
  const [only, ...more] = [...new Set(endings)];
  return more.length === 0 && !only?.includes('|') ? (only ?? '') : `(${[...new Set(endings)].join('|')})`;
};

function readSlot(inside: string, paradigms: Record<string, Paradigm>): Slot | string {
  const free = inside.endsWith('*');
  const name = (free ? inside.slice(0, -1) : inside).trim();
  const endings = name.includes(',') ? name.split(',').map((ending) => ending.trim()) : paradigms[name];
  return endings && (name.includes(',') || Object.hasOwn(paradigms, name))
    ? { written: `{${inside}}`, endings, free }
    : name;
}

function describeUnknown(name: string, paradigms: Record<string, Paradigm>) {
  const known = Object.keys(paradigms);
  return {
    reason: `no paradigm "${name}" in this language`,
    remedy:
      known.length > 0
        ? `write one of ${known.join(', ')}; add it under paradigms:; or list the endings, {,s}`
        : 'add it under paradigms: for this language, or list the endings in place, {,s}',
  };
}

/**
 * Writes a wording out, once for each case; a wording without braces as it is. All paradigms in it stand in
 * the same case, so that adjective and noun agree; one with `*` varies on its own.
 */
export function inflectWording(wording: string, paradigms: Record<string, Paradigm> = {}): Inflection {
  if (!/[{}]/.test(wording)) return { wordings: [wording] };
  const slots: Slot[] = [];
  for (const [, inside = ''] of wording.matchAll(SLOT)) {
    const slot = readSlot(inside, paradigms);
    if (typeof slot === 'string') return describeUnknown(slot, paradigms);
    slots.push(slot);
  }
  if (/[{}]/.test(wording.replace(SLOT, ''))) {
    return { reason: 'a brace without its partner', remedy: 'write the paradigm as {name}, behind the stem' };
  }
  const [first, ...others] = slots.filter(({ free }) => !free);
  const odd = others.find(({ endings }) => endings.length !== first?.endings.length);
  if (first && odd) {
    return {
      reason: `${first.written} has ${first.endings.length} cases, ${odd.written} has ${odd.endings.length}`,
      remedy: 'give both the same cases in the same order, or write {name*} for what varies on its own',
    };
  }
  const cases = first?.endings.length ?? 1;
  return { wordings: Array.from({ length: cases }, (_, at) => inflectInto(wording, slots, at)) };
}

/** The wording in one case. */
function inflectInto(wording: string, slots: readonly Slot[], at: number): string {
  let next = 0;
  return wording.replace(SLOT, () => {
    const slot = slots[next++];
    // `slots` holds one for each brace, all of the length that `at` counts through.
    return slot ? enclose(slot.free ? slot.endings : [slot.endings[at] ?? '']) : '';
  });
}
