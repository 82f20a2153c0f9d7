/**
 * A table from pairs of numbers to numbers, flat and quick: a `Map` would need a
 * key made of both. For compiling; nothing is looked up in it while matching.
 */

export interface Pairs {
  /** What the pair leads to, or 0. */
  get(one: number, other: number): number;
  /** Leads a pair, which must be new, to a number other than 0. */
  add(one: number, other: number, value: number): void;
}

/** Slots to begin with. */
const LEAST_SLOTS = 1024;

/** An empty table. All numbers must be integers of 32 bits. */
export function createPairs(): Pairs {
  let table = new Int32Array(3 * LEAST_SLOTS);
  let count = 0;
  /** The slot of a pair, or the empty one where it would be; the constants are odd and large, to spread both numbers. */
  const find = (one: number, other: number): number => {
    const mask = table.length / 3 - 1;
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      if (table[at + 2] === 0 || (table[at] === one && table[at + 1] === other)) return at;
    }
  };
  const put = (one: number, other: number, value: number) => {
    const at = find(one, other);
    table[at] = one;
    table[at + 1] = other;
    table[at + 2] = value;
  };
  const double = () => {
    const old = table;
    table = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 3) {
      // The table holds three per slot.
      if (old[at + 2] !== 0) put(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  };
  return {
    get: (one, other) => table[find(one, other) + 2] as number, // a slot has three
    add(one, other, value) {
      count++;
      // At most half full, so that a look is over soon.
      if (count * 6 > table.length) double();
      put(one, other, value);
    },
  };
}
