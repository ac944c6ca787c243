declare module 'edtf' {
  interface Marked {
    approximate?: { value: number };
    uncertain?: { value: number };
  }
  interface ExtendedDate extends Marked {
    /** In milliseconds; infinite at an open end, nothing at an unknown one. */
    min: number | null;
    max: number | null;
    lower?: Marked | null;
    upper?: Marked | null;
  }
  export default function parse(text: string): ExtendedDate;
}
