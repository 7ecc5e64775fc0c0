const KEY = 'slipway.signed-in-as';

/**
 * Remembers the choice for as long as the tab lives. A reload stays signed in,
 * and two tabs can show two people side by side.
 */
export const rememberedPerson = {
  get(): string | undefined {
    return window.sessionStorage.getItem(KEY) ?? undefined;
  },
  set(entityRef: string): void {
    window.sessionStorage.setItem(KEY, entityRef);
  },
  forget(): void {
    window.sessionStorage.removeItem(KEY);
  },
};
