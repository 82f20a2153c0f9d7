/** The part of the library that Sidelight uses; it ships no types (4.11). */
declare module 'edtf' {
  /** Throws where the text does not parse. */
  export default function edtf(
    text: string,
    constraints?: { level?: 0 | 1 | 2 | 3 },
  ): {
    /** "Date", "Season", "Interval" and so on. */
    type: string;
    /** Milliseconds; infinite for an open end, null for one that is not known. */
    min: number | null;
    max: number | null;
  };
}
