import { entityRefKind } from '@slipway/backstage-plugin-releases-common';
import { randomUUID } from 'node:crypto';

/** What somebody may see of a preview. */
export type PreviewSight = {
  entity: (entityRef: string) => boolean;
  release: (id: string) => boolean;
};

/**
 * Stands in for what somebody may not see: the same placeholder wherever the
 * same thing stands. No entity can be in the namespace `-`.
 */
export class Placeholders {
  readonly #sight: PreviewSight;
  readonly #known: ReadonlySet<string>;
  readonly #refs = new Map<string, string>();
  readonly #members = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  /** @param known - identifiers of releases that the caller named themselves */
  constructor(sight: PreviewSight, known: string[]) {
    this.#sight = sight;
    this.#known = new Set(known);
  }

  readonly sees = (entityRef: string): boolean => this.#sight.entity(entityRef);

  readonly seesRelease = (id: string): boolean => this.#sight.release(id);

  readonly ref = (entityRef: string): string =>
    this.sees(entityRef) ? entityRef : this.#placeholder(this.#refs, entityRef);

  /** Members of groups are counted only, so nobody is named. */
  readonly member = (userRef: string): string =>
    this.#placeholder(this.#members, userRef);

  readonly release = (id: string): string => {
    if (this.seesRelease(id)) {
      return id;
    }
    const shown =
      this.#ids.get(id) ?? (this.#known.has(id) ? id : randomUUID());
    this.#ids.set(id, shown);
    return shown;
  };

  /** A text, unless it belongs to something that the caller may not see. */
  text(text: string, entityRefs: readonly string[]): string {
    return entityRefs.every(this.sees) ? text : '';
  }

  /** The placeholders that were given, and the releases that nothing may be said of. */
  get hidden(): string[] {
    return [
      ...this.#refs.values(),
      ...this.#members.values(),
      ...this.#ids.values(),
    ];
  }

  #placeholder(given: Map<string, string>, entityRef: string): string {
    const shown =
      given.get(entityRef) ??
      `${entityRefKind(entityRef)}:-/${
        this.#refs.size + this.#members.size + 1
      }`;
    given.set(entityRef, shown);
    return shown;
  }
}
