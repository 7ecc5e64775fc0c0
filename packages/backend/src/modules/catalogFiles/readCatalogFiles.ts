import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { findBrokenRule, findIncomplete } from './checkEntity';
import { classify, RawEntity } from './classify';
import { expandPattern, listYamlFiles, statIfPresent } from './fileTree';
import { CatalogDocument, parseDocuments } from './parseDocuments';
import { resolvePlaceholders } from './placeholders';
import { withUsableRelations } from './relationFields';
import { shapeEntity } from './shapeEntity';
import {
  CatalogFileFinding,
  CatalogFilesResult,
  isObject,
  LocatedEntity,
} from './types';

class CatalogFileReader {
  readonly #paths: string[];
  readonly #queue: { file: string; named: boolean }[] = [];
  readonly #readFiles = new Set<string>();
  readonly #entities = new Map<string, LocatedEntity>();
  readonly #problems: CatalogFileFinding[] = [];
  readonly #notes: CatalogFileFinding[] = [];
  #fileCount = 0;

  constructor(paths: string[]) {
    this.#paths = paths;
  }

  async read(): Promise<CatalogFilesResult> {
    for (const start of this.#paths) {
      await this.#enqueue(start, problem => {
        this.#problems.push({ file: start, message: problem });
      });
    }
    for (
      let next = this.#queue.shift();
      next !== undefined;
      next = this.#queue.shift()
    ) {
      await this.#readFile(next.file, next.named);
    }
    return {
      entities: [...this.#entities.values()],
      fileCount: this.#fileCount,
      problems: this.#problems,
      notes: this.#notes,
    };
  }

  async #enqueue(
    target: string,
    onProblem: (message: string) => void,
  ): Promise<void> {
    const stat = await statIfPresent(target);
    if (stat?.isDirectory()) {
      const files = await listYamlFiles(target, folder =>
        this.#problems.push({
          file: this.#displayName(folder),
          message: 'the folder cannot be read',
        }),
      );
      this.#queue.push(...files.map(file => ({ file, named: false })));
    } else if (stat?.isFile()) {
      this.#queue.push({ file: target, named: true });
    } else {
      onProblem('there is no such file or folder');
    }
  }

  async #readFile(file: string, named: boolean): Promise<void> {
    const realFile = await fs.realpath(file);
    if (this.#readFiles.has(realFile)) {
      return;
    }
    this.#readFiles.add(realFile);

    const displayName = this.#displayName(file);
    const problemsBefore = this.#problems.length;
    let recognised = 0;

    const text = await fs.readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      this.#problems.push({
        file: displayName,
        message: 'the file cannot be read',
      });
      return;
    }
    const documents = parseDocuments(text, displayName, problem =>
      this.#problems.push(problem),
    );
    for (const document of documents) {
      const classified = classify(document.value);
      if (classified.type === 'problem') {
        this.#problems.push({
          file: displayName,
          line: document.line,
          message: classified.message,
        });
      } else if (classified.type === 'location') {
        recognised += 1;
        await this.#followLocation(classified.raw, document, file);
      } else if (classified.type === 'entity') {
        recognised += 1;
        await this.#addEntity(classified.raw, document, file);
      }
    }

    if (recognised > 0) {
      this.#fileCount += 1;
    } else if (named && this.#problems.length === problemsBefore) {
      this.#problems.push({
        file: displayName,
        message: 'holds no catalog entity',
      });
    }
  }

  async #followLocation(
    location: RawEntity,
    document: CatalogDocument,
    file: string,
  ): Promise<void> {
    const spec = isObject(location.spec) ? location.spec : {};
    const targets = [spec.target, spec.targets].flat();
    for (const target of targets.filter(item => typeof item === 'string')) {
      const skip = (reason: string) =>
        this.#problems.push({
          file: this.#displayName(file),
          line: document.line,
          message: `Location target ${target} was skipped: ${reason}`,
        });

      if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) {
        skip('only files are read here, not addresses');
        continue;
      }
      const absolute = path.resolve(path.dirname(file), target);
      const files = await expandPattern(absolute);
      if (files.length === 0) {
        skip('no file matches');
      }
      for (const found of files) {
        await this.#enqueue(found, skip);
      }
    }
  }

  async #addEntity(
    raw: RawEntity,
    document: CatalogDocument,
    file: string,
  ): Promise<void> {
    const displayName = this.#displayName(file);
    const finding = (fieldPath: string[], message: string) => ({
      file: displayName,
      line: document.lineOf(fieldPath),
      message: `${nameOf(raw)}: ${message}`,
    });

    const filled = (await resolvePlaceholders(raw, file, (field, message) =>
      this.#problems.push(finding(field, message)),
    )) as RawEntity;
    const entity = shapeEntity(filled, file, (field, message) =>
      this.#notes.push(finding(field, message)),
    );

    const broken = await findBrokenRule(entity);
    if (broken) {
      this.#problems.push(finding(broken.fieldPath, broken.message));
      return;
    }

    const entityRef = stringifyEntityRef(entity);
    const first = this.#entities.get(entityRef);
    if (first) {
      this.#problems.push(
        finding([], `already defined in ${first.file}:${first.line}; ignored`),
      );
      return;
    }
    this.#entities.set(entityRef, {
      entity,
      file: displayName,
      line: document.line,
    });
    await this.#noteWhatIsMissing(entity, finding);
  }

  async #noteWhatIsMissing(
    entity: Entity,
    finding: (fieldPath: string[], message: string) => CatalogFileFinding,
  ): Promise<void> {
    const { unusable } = withUsableRelations(entity);
    for (const { fieldPath, message } of unusable) {
      this.#notes.push(finding(fieldPath, `${message}; ignored`));
    }
    const incomplete = await findIncomplete(entity);
    if (incomplete) {
      this.#notes.push(
        finding(incomplete.fieldPath, `${incomplete.message}; kept without`),
      );
    }
  }

  /** Relative to what was asked for, as that is what the reader typed. */
  #displayName(file: string): string {
    for (const start of this.#paths) {
      const relative = path.relative(path.dirname(start), file);
      if (!relative.startsWith('..') && !path.isAbsolute(relative)) {
        return relative;
      }
    }
    return file;
  }
}

/**
 * Reads catalog entities from files and folders.
 *
 * @remarks
 *
 * Nothing that a file says stops the others from being read: what is wrong is
 * collected with the name of the file and the line.
 *
 * @param paths - absolute paths of files and folders
 */
export async function readCatalogFiles(
  paths: string[],
): Promise<CatalogFilesResult> {
  return new CatalogFileReader(paths).read();
}

function nameOf(raw: RawEntity): string {
  const metadata = isObject(raw.metadata) ? raw.metadata : {};
  const namespace =
    typeof metadata.namespace === 'string' ? `${metadata.namespace}/` : '';
  return `${raw.kind} ${namespace}${metadata.name ?? '(without a name)'}`;
}
