/** Numbers the reports of a page in the order in which it names them, for its numbered notes. */
export class Notes {
  private readonly numbers = new Map<string, number>();

  /** The number of a report's note, from 1. A report that is named again keeps its number. */
  numberOf(report: string): number {
    const number = this.numbers.get(report) ?? this.numbers.size + 1;
    this.numbers.set(report, number);
    return number;
  }

  /** The reports that have a note, in the order of their numbers. */
  get reports(): string[] {
    return [...this.numbers.keys()];
  }
}
