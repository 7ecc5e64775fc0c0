import { resolve } from 'node:path';

// The rule warns of bundled backends; benchmarks are only ever run from source.
// eslint-disable-next-line no-restricted-syntax
export const SOURCES = __dirname;

export const WORKSPACE = resolve(SOURCES, '../..');
export const RESULTS = resolve(SOURCES, '../results');

/** For what is fetched or built; not committed. */
export const CACHE = resolve(SOURCES, '../.cache');
