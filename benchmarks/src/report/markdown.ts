/** A Markdown table; cells are texts already. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    // What is behind the first column are figures.
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

export function code(text: string, language = ''): string {
  return [`\`\`\`${language}`, text, '```'].join('\n');
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** Whether a figure was met, as a word that is also seen without colours. */
export function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}
