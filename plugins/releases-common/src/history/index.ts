export * from './eventTypes';
export * from './hashChain';
