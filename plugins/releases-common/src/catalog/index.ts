export * from './entityRef';
export * from './graph';
