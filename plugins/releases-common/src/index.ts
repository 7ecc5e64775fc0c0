/**
 * Model, pure rules, permissions and API client of the releases plugin.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './catalog';
export * from './coordination';
export * from './deployment';
export * from './history';
export * from './permissions';
export * from './planning';
export * from './readiness';
