import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  EvidenceParser,
  EvidenceStorage,
  ReleasesEvidenceExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { readEvidenceLimits } from '../config/readEvidence';
import { BUILT_IN_PARSERS } from './reports/parsers';
import { EvidenceSettings } from './testingRoom';

const FORMAT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_FORMAT = 40;

/** The formats that are read and the place where reports are kept, with what modules add. */
export class AddedEvidence implements ReleasesEvidenceExtensionPoint {
  readonly #parsers = new Map<string, EvidenceParser>(
    BUILT_IN_PARSERS.map(parser => [parser.format, parser]),
  );
  #storage: EvidenceStorage | undefined;

  addParser(parser: EvidenceParser): void {
    const { format } = parser;
    if (!FORMAT.test(format) || format.length > LONGEST_FORMAT) {
      throw new InputError(
        `'${format}' cannot name a format of evidence; write at most ${LONGEST_FORMAT} lower-case letters and digits, separated by single hyphens`,
      );
    }
    if (this.#parsers.has(format)) {
      throw new InputError(`There are two parsers of the format '${format}'`);
    }
    this.#parsers.set(format, parser);
  }

  setStorage(storage: EvidenceStorage): void {
    if (this.#storage) {
      throw new InputError(
        'Two modules want to keep the reports of evidence; install one of them',
      );
    }
    this.#storage = storage;
  }

  /** @throws InputError that names the key path and the reason of the first wrong value */
  configure(config: Config): EvidenceSettings {
    return {
      // What modules add may be more specific than what is built in.
      parsers: [...this.#parsers.values()].reverse(),
      limits: readEvidenceLimits(config),
      ...(this.#storage && { storage: this.#storage }),
    };
  }
}
