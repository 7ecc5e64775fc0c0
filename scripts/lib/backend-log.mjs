import { createWriteStream } from 'node:fs';
import { eachLine } from './children.mjs';

// The backend says this when a plugin could not start. In development it then
// goes on without it, which is of no use here.
const STARTUP_FAILED = /Backend startup failed due to the following errors/;
const ENTRY =
  /^\d{4}-\d\d-\d\dT[\d:.]+Z (\S+) (error|warn|info|debug|http) (.*)$/;
const COLOUR = /\x1b\[[\d;]*m/g;
// Said by releases-backend, and the first thing on new data that takes a while.
const DEMO_IMPORTED = /Importer 'demo' (is done|failed)/;
// Fields that follow the message, such as its stack, have cyan names.
const FIELDS = /\s*\x1b\[36m.*$/;
const MOST_SHOWN = 50;

/**
 * Writes all that the backend logs to a file and shows what the user should
 * know: its warnings and errors, or everything when `verbose`.
 */
export function watchBackendLog(backend, { path, verbose }) {
  const file = createWriteStream(path);
  let level = 'info';
  let shown = 0;
  let complained = false;
  let muted = false;
  const last = [];
  let tellFailure;
  const startupFailed = new Promise(resolve => {
    tellFailure = resolve;
  });
  let tellImport;
  const demoImported = new Promise(resolve => {
    tellImport = resolve;
  });

  const show = text => {
    if (!muted && shown <= MOST_SHOWN) {
      shown++;
      console.log(
        shown > MOST_SHOWN ? `  All further warnings are in ${path}.` : text,
      );
    }
  };

  const onLine = (line, fromStderr) => {
    const text = line.replace(COLOUR, '').trimEnd();
    const brief = line.replace(FIELDS, '').replace(COLOUR, '').trimEnd();
    file.write(`${text}\n`);
    if (!/ rootHttpRouter info /.test(text)) {
      last.push(brief);
      last.splice(0, last.length - 15);
    }

    const [, plugin, entryLevel, message] = ENTRY.exec(brief) ?? [];
    // A line without a beginning of its own belongs to the entry before it.
    level = entryLevel ?? level;
    complained ||= fromStderr || level === 'error';
    if (verbose) {
      console.log(text);
    } else if (fromStderr || level === 'warn' || level === 'error') {
      show(plugin ? `  ${level}: ${message} (${plugin})` : `  ${brief}`);
    }
    if (STARTUP_FAILED.test(text)) {
      // The reasons follow on the next lines.
      setTimeout(tellFailure, 300);
    }
    if (DEMO_IMPORTED.test(text)) {
      tellImport();
    }
  };
  eachLine(backend.stdout, line => onLine(line, false));
  eachLine(backend.stderr, line => onLine(line, true));

  return {
    startupFailed,
    demoImported,
    /** From here on nothing is shown: what is being ended complains of it. */
    mute: () => {
      muted = true;
    },
    /** The end of the log, unless the reason has been shown already. */
    lastWords: () => (complained || verbose ? '' : `\n${last.join('\n')}\n`),
  };
}
