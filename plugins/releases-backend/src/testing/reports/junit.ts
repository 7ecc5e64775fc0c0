import {
  EvidenceParser,
  ReportedCase,
  ReportedStatus,
  ReportHead,
  ReportLimits,
  ReportParse,
  ReportSink,
} from '@slipway/backstage-plugin-releases-node';
import { CaseCount } from './CaseCount';
import { countOf, instantOf, KeptText, secondsToMs } from './values';
import { XmlAttributes, XmlHandler, XmlReader } from './xml/XmlReader';

/** What says how a test ended, from what outweighs the others. */
const OUTCOMES: Record<string, ReportedStatus> = {
  failure: 'failed',
  error: 'error',
  skipped: 'skipped',
  disabled: 'skipped',
};

/** Earlier tries of a test as Surefire writes them: of one that passed in the end, and of one that did not. */
const EARLIER_TRIES = [
  'flakyFailure',
  'flakyError',
  'rerunFailure',
  'rerunError',
];

const ATTACHMENT = /\[\[ATTACHMENT\|([^\]\n]{1,1000})\]\]/g;
const LABELS = ['label', 'labels', 'tag', 'tags'];
const MOST_LABELS = 50;
const MOST_ATTACHMENTS = 50;

/** A test that is being read. */
type OpenCase = {
  attributes: XmlAttributes;
  suite: string[];
  outcomes: ReportedStatus[];
  /** Message, type and stack of what made it fail, or of why it was skipped. */
  told?: { status: ReportedStatus; message?: string; type?: string };
  stack: KeptText;
  output: KeptText;
  retries: number;
  labels: string[];
  owner?: string;
  attachments: NonNullable<ReportedCase['attachments']>;
};

/** A suite that is being read. */
type OpenSuite = { name: string };

/**
 * JUnit XML as the Ant task and Surefire wrote it first and everybody else
 * since. There is no standard; what is done where tools differ is in the
 * documentation of formats.
 */
class JunitHandler implements XmlHandler {
  readonly #sink: ReportSink;
  readonly #count: CaseCount;
  readonly #textLength: number;
  readonly #path: string[] = [];
  readonly #suites: OpenSuite[] = [];
  #case: OpenCase | undefined;
  /** Where the text that is being read belongs. */
  #text: KeptText | undefined;
  #hasStart = false;
  #outerClaims = false;
  #isOutside = false;
  #claimsTests = 0;
  wantsText = false;

  constructor(sink: ReportSink, limits: ReportLimits) {
    this.#sink = sink;
    this.#count = new CaseCount(limits);
    this.#textLength = limits.textLength;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path[this.#path.length - 1];
    this.#path.push(name);
    if (name === 'testcase') {
      this.#openCase(attributes);
    } else if (name === 'testsuite' || name === 'testsuites') {
      this.#openSuite(name, attributes);
    } else if (this.#case) {
      this.#openInCase(name, attributes, parent);
    } else if (name === 'error' || name === 'failure') {
      this.#openOutside(name, attributes);
    }
  }

  text(fragment: string): void {
    this.#text?.add(fragment);
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path[this.#path.length - 1];
    if (name === 'testcase') {
      this.#closeCase();
    } else if (name === 'testsuite') {
      this.#suites.pop();
    } else if (this.#isOutside && Object.hasOwn(OUTCOMES, name)) {
      this.#isOutside = false;
      this.#closeCase();
    } else if (parent === 'testcase') {
      this.#collect(undefined);
    }
  }

  end(): void {
    if (this.#count.value === 0 && this.#claimsTests > 0) {
      this.#sink.note({
        code: 'totals-without-cases',
        message: `The report speaks of ${
          this.#claimsTests
        } tests and shows none of them`,
      });
    }
  }

  #openSuite(name: string, attributes: XmlAttributes): void {
    if (name === 'testsuite') {
      this.#suites.push({ name: attributes.name?.trim() ?? '' });
    }
    const startedAt = instantOf(attributes.timestamp);
    if (startedAt && !this.#hasStart) {
      this.#hasStart = true;
      this.#sink.about({ startedAt });
    }
    const isOutermost = this.#path.length === 1;
    if (isOutermost) {
      const durationMs = secondsToMs(attributes.time);
      this.#sink.about({
        ...(attributes.name?.trim() && { name: attributes.name.trim() }),
        ...(durationMs !== undefined && { durationMs }),
      });
    }
    // Inner suites are summed up by those around them.
    if (isOutermost || (this.#path.length === 2 && !this.#outerClaims)) {
      this.#claim(attributes);
    }
    if (isOutermost) {
      this.#outerClaims = countOf(attributes.tests) !== undefined;
    }
  }

  #claim(attributes: XmlAttributes): void {
    const tests = countOf(attributes.tests);
    const failed = countOf(attributes.failures);
    const error = countOf(attributes.errors);
    const skipped = countOf(attributes.skipped ?? attributes.disabled);
    this.#claimsTests += tests ?? 0;
    this.#sink.claims({
      ...(tests !== undefined && { tests }),
      ...(failed !== undefined && { failed }),
      ...(error !== undefined && { error }),
      ...(skipped !== undefined && { skipped }),
    });
  }

  #openCase(attributes: XmlAttributes): void {
    this.#count.next();
    this.#case = this.#newCase(attributes);
    // What cannot be told by an element is told by attributes, as googletest does.
    const { status, result } = attributes;
    if (/^(?:failed|failure|fail)$/i.test(status ?? '')) {
      this.#case.outcomes.push('failed');
    } else if (
      /^(?:notrun|skipped|disabled|ignored|pending)$/i.test(status ?? '') ||
      /^(?:suppressed|skipped)$/i.test(result ?? '')
    ) {
      this.#case.outcomes.push('skipped');
    } else if (/^(?:error|errored)$/i.test(status ?? '')) {
      this.#case.outcomes.push('error');
    }
  }

  #newCase(attributes: XmlAttributes): OpenCase {
    return {
      attributes,
      suite: this.#suites.map(({ name }) => name).filter(Boolean),
      outcomes: [],
      stack: new KeptText(this.#textLength),
      output: new KeptText(this.#textLength),
      retries: 0,
      labels: [],
      attachments: [],
    };
  }

  #openInCase(
    name: string,
    attributes: XmlAttributes,
    parent: string | undefined,
  ): void {
    const one = this.#case!;
    if (name === 'system-out' || name === 'system-err') {
      this.#collect(one.output);
    } else if (name === 'property') {
      this.#property(attributes);
    } else if (parent !== 'testcase') {
      // Such as the stackTrace of an earlier try.
      this.#collect(undefined);
    } else if (EARLIER_TRIES.includes(name)) {
      one.retries++;
      if (name.startsWith('flaky')) {
        one.told ??= toldBy('passed', attributes);
      }
      this.#collect(undefined);
    } else if (Object.hasOwn(OUTCOMES, name)) {
      this.#outcome(OUTCOMES[name], attributes);
    }
  }

  #outcome(status: ReportedStatus, attributes: XmlAttributes): void {
    const one = this.#case!;
    one.outcomes.push(status);
    if (!one.told || weightOf(status) > weightOf(one.told.status)) {
      one.told = toldBy(status, attributes);
      one.stack = new KeptText(this.#textLength);
      this.#collect(one.stack);
    } else {
      // A second failure of the same test is told, too.
      this.#collect(one.stack);
      one.stack.add(attributes.message ? `\n${attributes.message}\n` : '\n');
    }
  }

  /** A suite that broke off outside its tests: never to be taken for one in which all is well. */
  #openOutside(name: string, attributes: XmlAttributes): void {
    this.#count.next();
    this.#case = this.#newCase({ name: '(outside any test)' });
    this.#isOutside = true;
    this.#outcome(name === 'error' ? 'error' : 'failed', attributes);
  }

  #property({ name = '', value = '' }: XmlAttributes): void {
    const one = this.#case!;
    const key = name.toLowerCase();
    if (LABELS.includes(key)) {
      for (const label of value.split(',')) {
        if (label.trim() && one.labels.length < MOST_LABELS) {
          one.labels.push(label.trim());
        }
      }
    } else if (key === 'owner' && value.trim()) {
      one.owner = value.trim();
    } else if (key === 'attachment' && value.trim()) {
      this.#attach(value.trim());
    }
  }

  #attach(path: string): void {
    const { attachments } = this.#case!;
    if (attachments.length < MOST_ATTACHMENTS) {
      attachments.push({ name: path.slice(path.lastIndexOf('/') + 1), path });
    }
  }

  #closeCase(): void {
    const one = this.#case!;
    const output = one.output.value;
    for (const [, path] of output?.matchAll(ATTACHMENT) ?? []) {
      this.#attach(path);
    }
    const status = worstOf(one.outcomes);
    if (new Set(one.outcomes).size > 1) {
      this.#sink.note({
        code: 'several-outcomes',
        message:
          'Some tests have several outcomes, such as failed and skipped; the worst counts',
      });
    }
    const { attributes, told, retries } = one;
    const durationMs = secondsToMs(attributes.time ?? attributes.duration);
    const line = countOf(attributes.line);
    const isBad = status === 'failed' || status === 'error';
    const isTold = status !== 'passed' || retries > 0;
    this.#sink.testCase({
      name: attributes.name?.trim() || '(unnamed)',
      suite: one.suite,
      status,
      ...(attributes.classname?.trim() && {
        className: attributes.classname.trim(),
      }),
      ...((attributes.file ?? attributes.filepath) && {
        file: attributes.file ?? attributes.filepath,
      }),
      ...(line !== undefined && { line }),
      ...(durationMs !== undefined && { durationMs }),
      ...(retries > 0 && { retries }),
      ...(retries > 0 && status === 'passed' && { flaky: true }),
      ...(isTold && told?.message && { message: told.message }),
      ...(isTold && told?.type && { type: told.type }),
      ...(isTold && one.stack.value && { stack: one.stack.value }),
      ...(isBad && output && { output }),
      ...((one.stack.isCut || (isBad && one.output.isCut)) && {
        truncated: true,
      }),
      ...(one.labels.length > 0 && { labels: one.labels }),
      ...(one.owner && { owner: one.owner }),
      ...(one.attachments.length > 0 && { attachments: one.attachments }),
    });
    this.#case = undefined;
    this.#collect(undefined);
  }

  #collect(text: KeptText | undefined): void {
    this.#text = text;
    this.wantsText = text !== undefined;
  }
}

function toldBy(
  status: ReportedStatus,
  { message, type }: XmlAttributes,
): OpenCase['told'] {
  return {
    status,
    ...(message?.trim() && { message: message.trim() }),
    ...(type?.trim() && { type: type.trim() }),
  };
}

function weightOf(status: ReportedStatus): number {
  return ['passed', 'skipped', 'error', 'failed'].indexOf(status);
}

function worstOf(outcomes: ReportedStatus[]): ReportedStatus {
  return outcomes.reduce<ReportedStatus>(
    (worst, one) => (weightOf(one) > weightOf(worst) ? one : worst),
    'passed',
  );
}

/** Roots that begin as JUnit does and are something else. */
function isJunit({ xml }: ReportHead): boolean {
  if (!xml) {
    return false;
  }
  if (xml.root === 'testsuites') {
    return (
      xml.firstChild === undefined ||
      ['testsuite', 'testcase', 'properties', 'system-out', 'error'].includes(
        xml.firstChild,
      )
    );
  }
  return xml.root === 'testsuite';
}

export const junit: EvidenceParser = {
  format: 'junit',
  title: 'JUnit XML',
  mediaTypes: ['application/xml', 'text/xml', 'application/junit+xml'],
  recognises: isJunit,
  parse: (sink, limits): ReportParse => {
    const handler = new JunitHandler(sink, limits);
    const reader = new XmlReader({
      handler,
      limits,
      note: note => sink.note(note),
    });
    return {
      write: chunk => reader.write(chunk),
      end: () => {
        reader.end();
        handler.end();
      },
    };
  },
};
