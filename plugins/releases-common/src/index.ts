/**
 * Model, pure rules, permissions and API client of the releases plugin.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './catalog';
export * from './history';
export * from './permissions';
export * from './planning';
