import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command line is wrong: the message says what, the exit code is 2. */
export class UsageError extends Error {}

const HELP = {
  '': `Slipway: release and deployment management for Backstage

  ./slipway start [options]     run the demo portal
  ./slipway test [part]         check everything, or one part
  ./slipway help [command]      show this text, or that of a command

It needs a stock Node.js 20 or later with npm, and fetches the rest once.`,

  start: `./slipway start [options]

Installs what is missing, starts the portal and prints the URL to open.
Ctrl-C ends it. Data is kept between starts.

  --catalog PATH       run on the Backstage catalog in this YAML file or folder
                       instead of the demo organisation; may be given several
                       times. Each set of paths has its own data
  --fresh              delete the data of this catalog first and begin again
  --port N             port of the portal (3000)
  --backend-port N     port of the API (7007)
  --verbose            show all that the backend logs, not only its warnings

Settings are read from app-config.yaml, then app-config.local.yaml. Data and
logs are in .slipway; SLIPWAY_DATA=PATH puts them somewhere else.`,

  test: `./slipway test [part] [patterns]

Checks everything and ends with "N passed, N failed". Nothing needs to be
installed or running: PostgreSQL and, where none is found, a browser come with
the packages. One part can be run alone:

  static      contract, types, lint, formatting, API reports
  unit        unit and contract tests, on SQLite and on PostgreSQL
  browser     journeys through the running portal in a browser

  ./slipway test unit plugins/releases-common       only these files
  ./slipway test browser planning                   only these journeys

CHROMIUM_PATH=PATH chooses the browser.`,
};

export const TEST_PARTS = ['static', 'unit', 'browser'];

export function helpFor(topic = '') {
  return HELP[topic];
}

/**
 * Turns the arguments into options, or throws a UsageError that says what is
 * wrong with them. Paths are resolved against `cwd`.
 */
export function parseArguments(argv, cwd) {
  const [command, ...rest] = argv;
  if (command === undefined) {
    return { command: 'help' };
  }
  if (command === '--help' || command === '-h') {
    return { command: 'help' };
  }
  if (command === 'help') {
    const [topic, ...more] = rest;
    if ((topic && !(topic in HELP)) || more.length > 0) {
      throw new UsageError(`there is no help on "${rest.join(' ')}".`);
    }
    return { command, topic };
  }
  if (!['start', 'test'].includes(command)) {
    throw new UsageError(
      `there is no command "${command}"; see ./slipway help.`,
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    return { command: 'help', topic: command };
  }
  return command === 'start' ? parseStart(rest, cwd) : parseTest(rest);
}

function parseStart(args, cwd) {
  const options = {
    command: 'start',
    port: 3000,
    backendPort: 7007,
    catalogPaths: [],
    fresh: false,
    verbose: false,
  };
  const queue = [...args];
  while (queue.length > 0) {
    const argument = queue.shift();
    const [name, inlineValue] = splitOption(argument);
    const value = () => {
      const given = inlineValue ?? queue.shift();
      if (given === undefined || given === '' || /^--\w/.test(given)) {
        throw new UsageError(
          `${name} needs a value; see ./slipway help start.`,
        );
      }
      return given;
    };
    const flag = () => {
      if (inlineValue !== undefined) {
        throw new UsageError(`${name} takes no value.`);
      }
      return true;
    };
    switch (name) {
      case '--port':
        options.port = parsePort(name, value());
        break;
      case '--backend-port':
        options.backendPort = parsePort(name, value());
        break;
      case '--catalog':
        options.catalogPaths.push(parseCatalogPath(value(), cwd));
        break;
      case '--fresh':
        options.fresh = flag();
        break;
      case '--verbose':
        options.verbose = flag();
        break;
      default:
        throw new UsageError(
          `start does not know "${argument}"; see ./slipway help start.`,
        );
    }
  }
  if (options.port === options.backendPort) {
    throw new UsageError(
      `--port and --backend-port are both ${options.port}; the portal and the API need one each.`,
    );
  }
  return options;
}

function parseTest(args) {
  const unknown = args.find(argument => argument.startsWith('-'));
  if (unknown) {
    throw new UsageError(
      `test does not know "${unknown}"; see ./slipway help test.`,
    );
  }
  const [part, ...patterns] = args;
  if (part !== undefined && !TEST_PARTS.includes(part)) {
    throw new UsageError(
      `test has no part "${part}"; the parts are ${TEST_PARTS.join(', ')}.`,
    );
  }
  if (part === 'static' && patterns.length > 0) {
    throw new UsageError('test static takes no patterns.');
  }
  return { command: 'test', part, patterns };
}

function splitOption(argument) {
  const equals = argument.indexOf('=');
  return argument.startsWith('--') && equals > 0
    ? [argument.slice(0, equals), argument.slice(equals + 1)]
    : [argument, undefined];
}

function parsePort(name, text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new UsageError(
      `${name} must be a port from 1 to 65535, not "${text}".`,
    );
  }
  return port;
}

function parseCatalogPath(text, cwd) {
  const path = resolve(cwd, text);
  if (!existsSync(path)) {
    throw new UsageError(`--catalog ${text}: there is no such file or folder.`);
  }
  const stat = statSync(path);
  if (!stat.isDirectory() && !stat.isFile()) {
    throw new UsageError(`--catalog ${text} is neither a file nor a folder.`);
  }
  return path;
}
