/** Counts lines and columns of a text of which only a part is in memory. */
export class Position {
  #line = 1;
  #column = 1;

  /** Leaves the beginning of the text behind. */
  pass(text: string, length: number): void {
    const { line, column } = this.of(text, length);
    this.#line = line;
    this.#column = column;
  }

  /** Line and column, both from 1, of a place in the text that was not left behind. */
  of(text: string, at: number): { line: number; column: number } {
    let line = this.#line;
    let start = -1;
    for (
      let end = text.indexOf('\n');
      end >= 0 && end < at;
      end = text.indexOf('\n', end + 1)
    ) {
      line++;
      start = end;
    }
    return {
      line,
      column: start < 0 ? this.#column + at : at - start,
    };
  }
}
