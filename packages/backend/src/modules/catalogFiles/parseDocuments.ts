import {
  isMap,
  isNode,
  isSeq,
  LineCounter,
  Node,
  parseAllDocuments,
} from 'yaml';
import { CatalogFileFinding } from './types';

export interface CatalogDocument {
  value: unknown;
  file: string;
  line: number;
  /** The line of a field, or of the closest parent that the file has. */
  lineOf(fieldPath: string[]): number;
}

/**
 * Splits the text of a file into its YAML documents.
 *
 * @remarks
 *
 * A document that does not parse is reported and the others are kept. A list
 * at the top is read as one document per item: that is what the catalog's own
 * API answers, and so what people have at hand when they want to try Slipway
 * on a copy of their catalog.
 */
export function parseDocuments(
  text: string,
  file: string,
  report: (finding: CatalogFileFinding) => void,
): CatalogDocument[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
    merge: true,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;

  const result = new Array<CatalogDocument>();
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      report({
        file,
        line: lineAt(error.pos[0]),
        message: `not valid YAML: ${firstLine(error.message)}`,
      });
      continue;
    }

    const items: unknown[] = isSeq(document.contents)
      ? document.contents.items
      : [document.contents];
    for (const node of items.filter(item => isNode(item))) {
      const line = lineAt(startOf(node));
      try {
        result.push({
          value: node.toJS(document),
          file,
          line,
          lineOf: fieldPath => findLine(node, fieldPath, lineAt) ?? line,
        });
      } catch (e) {
        // Anchors that expand without end, or that nothing defines.
        report({
          file,
          line,
          message: `not valid YAML: ${firstLine(String(e))}`,
        });
      }
    }
  }
  return result;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function findLine(
  root: Node,
  fieldPath: string[],
  lineAt: (offset: number) => number,
): number | undefined {
  let current: Node = root;
  let line: number | undefined;
  for (const part of fieldPath) {
    let next: unknown;
    if (isMap(current)) {
      const pair = current.items.find(
        item => isNode(item.key) && String(item.key) === part,
      );
      if (pair && isNode(pair.key)) {
        line = lineAt(startOf(pair.key));
      }
      next = pair?.value;
    } else if (isSeq(current)) {
      next = current.items[Number(part)];
      if (isNode(next)) {
        line = lineAt(startOf(next));
      }
    }
    if (!isNode(next)) {
      return line;
    }
    current = next;
  }
  return line;
}

function firstLine(message: string): string {
  return message.split('\n')[0].trim();
}
