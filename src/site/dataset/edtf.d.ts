declare module 'edtf' {
  interface Marked {
    approximate?: { value: number };
    uncertain?: { value: number };
  }
  interface ExtendedDate extends Marked {
    /** In milliseconds; infinite at an open end, nothing at an unknown one. */
    min: number | null;
    max: number | null;
    /** The ends of an interval; an open one is a number. */
    lower?: ExtendedDate | null;
    upper?: ExtendedDate | number | null;
  }
  export default function parse(text: string): ExtendedDate;
}
