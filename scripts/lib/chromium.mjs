import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { whileClaimed } from './lock.mjs';
import { cacheDir } from './paths.mjs';

/**
 * Finds a Chromium, or unpacks the one among the packages. Returns its path and
 * the environment that it needs on this machine.
 */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    const problem = problemWith(wanted, {});
    if (problem) {
      throw new Failure(
        `CHROMIUM_PATH is ${wanted}, which does not run: ${problem}`,
      );
    }
    return { executablePath: wanted, env: {} };
  }
  for (const executablePath of installed()) {
    if (!problemWith(executablePath, {})) {
      return { executablePath, env: {} };
    }
  }
  return unpacked();
}

function installed() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(dir => names.map(name => join(dir, name)));
  const apps = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [...onPath, ...apps, ...ofPlaywright()].filter(existsSync);
}

/** What `playwright install chromium` put on this machine, newest first. */
function ofPlaywright() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ].filter(dir => dir && existsSync(dir));
  return caches.flatMap(dir =>
    readdirSync(dir)
      .filter(name => /^chromium-\d+$/.test(name))
      .sort((a, b) => b.localeCompare(a, undefined, { numeric: true }))
      .flatMap(name => [
        join(dir, name, 'chrome-linux/chrome'),
        join(dir, name, 'chrome-linux64/chrome'),
        join(dir, name, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
      ]),
  );
}

/** The Chromium of @sparticuz/chromium: Linux on x64, needs nothing installed. */
async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      'no Chromium or Chrome was found for the browser tests. Install one, or name it in CHROMIUM_PATH.',
    );
  }
  const packageDir = join(
    createRequire(import.meta.url).resolve('@sparticuz/chromium'),
    '../..',
  );
  const { version } = JSON.parse(
    await readFile(join(packageDir, 'package.json'), 'utf8'),
  );
  const home = join(cacheDir, `chromium-${version}`);
  await whileClaimed(`${home}.lock`, async () => {
    if (!existsSync(home)) {
      await unpack(packageDir, home);
    }
  });

  const executablePath = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  // The system's own libraries fit best, where they are all there.
  const libraries = { LD_LIBRARY_PATH: join(home, 'al2023/lib') };
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    if (!problemWith(executablePath, env)) {
      return { executablePath, env };
    }
  }
  throw new Failure(
    `the Chromium of @sparticuz/chromium does not run here: ${problemWith(
      executablePath,
      { ...fonts, ...libraries },
    )}\nInstall Chromium or Chrome, or name it in CHROMIUM_PATH.`,
  );
}

async function unpack(packageDir, home) {
  const { inflate } = await import('@sparticuz/chromium');
  const temporary = await mkdtemp(join(cacheDir, 'fetch-'));
  const previous = process.env.TMPDIR;
  // The package unpacks to the folder for temporary files, whatever is there.
  process.env.TMPDIR = temporary;
  try {
    const archives = [
      'chromium.br',
      'fonts.tar.br',
      'swiftshader.tar.br',
      'al2023.tar.br',
    ];
    for (const archive of archives) {
      await inflate(join(packageDir, 'bin', archive));
    }
    await writeFile(join(temporary, 'fonts.conf'), fontSettings(home));
    await rename(temporary, home);
  } finally {
    if (previous === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = previous;
    }
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The fonts of the system, if it has any, and the one in the package. */
function fontSettings(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** Undefined when the browser starts, else what it says. */
function problemWith(executablePath, env) {
  const { status, error, stderr } = spawnSync(executablePath, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, ...env },
  });
  return status === 0
    ? undefined
    : error?.message ?? stderr?.trim() ?? `it ended with ${status}`;
}
