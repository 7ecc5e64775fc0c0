export * from './ReleasesClient';
export * from './types';
export * from './violations';
