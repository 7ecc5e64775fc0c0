import { ReportError } from '@slipway/backstage-plugin-releases-node';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS } from '../../../config/readEvidence';
import { XmlReader } from './XmlReader';

type Event = [string, ...unknown[]];

/** What is read of a document in pieces of so many bytes. */
function read(
  document: string | Buffer,
  options: { piece?: number; limits?: Partial<typeof DEFAULT_LIMITS> } = {},
) {
  const events: Event[] = [];
  const notes: string[] = [];
  const reader = new XmlReader({
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    note: ({ code }) => notes.push(code),
    handler: {
      wantsText: true,
      open: (name, attributes) =>
        events.push(['open', name, { ...attributes }]),
      text: fragment => addText(events, fragment),
      close: name => events.push(['close', name]),
    },
  });
  const bytes = Buffer.from(document);
  const piece = options.piece ?? bytes.length;
  for (let at = 0; at < bytes.length; at += piece) {
    reader.write(bytes.subarray(at, at + piece));
  }
  reader.end();
  return { events, notes };
}

function addText(events: Event[], fragment: string) {
  const last = events[events.length - 1];
  if (last?.[0] === 'text') {
    last[1] = `${last[1]}${fragment}`;
  } else if (fragment) {
    events.push(['text', fragment]);
  }
}

/** The same by a parser that is known to be right. */
function readBySaxes(document: string): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    events.push(['open', name, { ...attributes }]),
  );
  parser.on('text', text => {
    if (events.length > 0 && text) {
      addText(events, text);
    }
  });
  parser.on('cdata', text => addText(events, text));
  parser.on('closetag', ({ name }) => events.push(['close', name]));
  parser.write(document).close();
  // Blank text around the root is nobody's.
  return events.filter(
    ([type], index) =>
      type !== 'text' || (index > 0 && index < events.length - 1),
  );
}

const name = fc.constantFrom('testsuite', 'testcase', 'a', 'b-c', '_d', 'é');
const text = fc
  .array(
    fc.constantFrom(
      'plain',
      ' ',
      '\n',
      '&lt;',
      '&amp;',
      '&#10;',
      '&#x1F6A2;',
      '🚢',
      'ü',
      '>',
      '"',
      "'",
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));
const attribute = fc.tuple(
  fc.constantFrom('name', 'time', 'x', 'y.z'),
  text.map(value => value.replaceAll('"', '&quot;')),
);

const { element } = fc.letrec<{ element: string }>(tie => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }),
      fc.array(
        fc.oneof(
          { depthSize: 'small' },
          text,
          fc.constant('<!-- a > b -->'),
          fc.constant('<![CDATA[ a < b ]] > ]]>'),
          fc.constant('<?target data?>'),
          tie('element'),
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([tag, attributes, children, short]) => {
      const open = `<${tag}${attributes
        .map(([key, value]) => ` ${key}="${value}"`)
        .join('')}`;
      return children.length === 0 && short
        ? `${open} />`
        : `${open}>${children.join('')}</${tag}>`;
    }),
}));

describe('XmlReader', () => {
  it('reads what a careful parser reads, in pieces of any size', () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (root, piece) => {
        const document = `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
        expect(read(document, { piece }).events).toEqual(readBySaxes(document));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what a careful parser refuses', () => {
    fc.assert(
      fc.property(
        element,
        fc.nat(),
        fc.constantFrom('<', '&', '"', '/', '>', '</a>', ''),
        fc.integer({ min: 1, max: 40 }),
        (root, place, inserted, piece) => {
          const characters = Array.from(root);
          // A character is put in, or one is left out.
          characters.splice(
            place % (characters.length + 1),
            inserted ? 0 : 1,
            inserted,
          );
          const broken = characters.join('');
          let events: Event[] | undefined;
          try {
            events = readBySaxes(broken);
          } catch (error) {
            // What can only mean one thing is read, although XML forbids it.
            fc.pre(
              !/\]\]>|malformed (comment|character entity)/.test(`${error}`),
            );
          }
          let own: Event[] | undefined;
          try {
            own = read(broken, { piece }).events;
          } catch (error) {
            if (!(error instanceof ReportError)) {
              throw error;
            }
          }
          // A document of nothing is none.
          expect(own).toEqual(events?.length === 0 ? undefined : events);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[string, string, string, number, number]>([
    [
      'an unescaped < in a value',
      '<a>\n <b c="x < y"/></a>',
      'attributeValue',
      2,
      10,
    ],
    ['a plain &', '<a>\nfish & chips</a>', 'reference', 2, 6],
    ['an unknown entity', '<a>&nbsp;</a>', 'reference', 1, 4],
    ['a reference to no number', '<a>&#x;</a>', 'reference', 1, 4],
    ['crossed elements', '<a><b></a></b>', 'nesting', 1, 7],
    ['an attribute twice', '<a b="1" b="2"/>', 'uniqueAttribute', 1, 12],
    ['a second root', '<a/>\n<b/>', 'oneRoot', 2, 1],
    ['text behind the root', '<a/>\n  done', 'xml', 2, 3],
    ['an element that is cut off', '<a>\n<b c="', 'complete', 2, 7],
    ['an element that stays open', '<a>\n<b>text', 'complete', 2, 8],
    ['a value without quotation marks', '<a b=c/>', 'xml', 1, 6],
    ['an attribute without a value', '<a b/>', 'xml', 1, 5],
    ['a page of a server', '<!DOCTYPE html><html/>', 'notHtml', 1, 10],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'noEntities',
      1,
      13,
    ],
    ['nothing', '   ', 'xml', 1, 4],
    ['an instruction without a name', '<a>\n<? b?></a>', 'xml', 2, 1],
    [
      'a declaration in the middle',
      '<a><?xml version="1.0"?></a>',
      'xml',
      1,
      4,
    ],
  ])('refuses %s and says where', (_, document, rule, line, column) => {
    for (const piece of [1, 3, 1000]) {
      let error: unknown;
      try {
        read(document, { piece });
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(ReportError);
      expect(error).toMatchObject({ rule, line, column });
    }
  });

  it.each<[string, Buffer, string, string[]]>([
    ['UTF-8 with its mark', Buffer.from('\ufeff<a>ü</a>'), 'ü', []],
    [
      'UTF-16 with its mark',
      Buffer.from(
        '\ufeff<?xml version="1.0" encoding="utf-16"?><a>ü🚢</a>',
        'utf16le',
      ),
      'ü🚢',
      [],
    ],
    ['UTF-16 without', Buffer.from('<a>ü</a>', 'utf16le'), 'ü', []],
    [
      'Latin-1',
      Buffer.from(
        '<?xml version="1.0" encoding="ISO-8859-1"?><a>ü</a>',
        'latin1',
      ),
      'ü',
      [],
    ],
    [
      'Latin-1 that says it is UTF-8',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>ü</a>', 'latin1'),
      '\ufffd',
      ['encoding'],
    ],
    [
      'UTF-8 that says it is UTF-16',
      Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>ü</a>'),
      'ü',
      [],
    ],
    [
      'raw terminal colours',
      Buffer.from('<a>\u001b[31mred\u001b[0m</a>'),
      '␛[31mred␛[0m',
      ['control-characters'],
    ],
    [
      'references to characters that there are not',
      Buffer.from('<a>&#27;[31m&#xFFFF;&#x110000;</a>'),
      '␛[31m\ufffd\ufffd',
      ['forbidden-references', 'forbidden-references', 'forbidden-references'],
    ],
  ])('reads %s', (_, document, expected, notes) => {
    const { events, notes: noted } = read(document);
    expect(events[1]).toEqual(['text', expected]);
    expect(noted).toEqual(notes);
  });

  it('refuses an encoding that nobody knows, and NUL', () => {
    expect(() =>
      read('<?xml version="1.0" encoding="x-klingon"?><a/>'),
    ).toThrow("encoded in 'x-klingon'");
    expect(() => read('<a>\u0000</a>')).toThrow('NUL');
  });

  it('leaves prefixes out', () => {
    expect(read('<j:a xmlns:j="urn:j" j:b="c"/>').events[0]).toEqual([
      'open',
      'a',
      { j: 'urn:j', b: 'c' },
    ]);
  });

  it('keeps names of JavaScript apart from what is there', () => {
    const { events } = read('<a __proto__="x" constructor="y"/>');
    expect(Object.entries(events[0][2] as object)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  describe('hostile documents', () => {
    const piece = 64 * 1024;

    it.each<[string, () => string, string]>([
      ['two million levels', () => '<a>'.repeat(2_000_000), 'maxDepth'],
      [
        'a value of twenty million characters',
        () => `<a b="${'x'.repeat(20_000_000)}"/>`,
        'maxAttributeLength',
      ],
      [
        'a million attributes',
        () =>
          `<a ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}="1"`).join(
            ' ',
          )}/>`,
        'maxAttributes',
      ],
      [
        'a name that does not end',
        () => `<${'a'.repeat(10_000_000)}`,
        'maxAttributeLength',
      ],
      [
        'an end tag that does not end',
        () => `<a></${'a'.repeat(10_000_000)}`,
        'xml',
      ],
    ])('are refused: %s', (_, document, rule) => {
      let error: unknown;
      try {
        read(document(), { piece });
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toMatchObject({ rule });
    });

    it('are read in fragments: a text of forty million characters', () => {
      let longest = 0;
      let length = 0;
      const reader = new XmlReader({
        limits: DEFAULT_LIMITS,
        note: () => {},
        handler: {
          wantsText: true,
          open: () => {},
          close: () => {},
          text: fragment => {
            longest = Math.max(longest, fragment.length);
            length += fragment.length;
          },
        },
      });
      const chunk = Buffer.alloc(piece, 'x');
      reader.write(Buffer.from('<a>'));
      for (let n = 0; n < 640; n++) {
        reader.write(chunk);
      }
      reader.write(Buffer.from('</a>'));
      reader.end();
      expect(length).toBe(640 * piece);
      expect(longest).toBeLessThan(2 * piece);
    });
  });
});
