declare module 'edtf' {
  interface Marked {
    approximate?: { value: number };
    uncertain?: { value: number };
  }
  interface ExtendedDate extends Marked {
    min: number;
    max: number;
    lower?: Marked | null;
    upper?: Marked | null;
  }
  export default function parse(text: string): ExtendedDate;
}
