/**
 * Extension points of the releases backend, the conditions that permission
 * policies use, and the service that other plugins call.
 *
 * @packageDocumentation
 */

export * from './evidence';
export * from './importing';
export * from './permissions';
export * from './readiness';
export * from './service';
