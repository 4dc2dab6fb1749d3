const KEY = 'replayvault.grant';

/** The grant under which this tab looks, until it is closed: another tab looks under none, or another. */
export const grantMemory = {
  get: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  use: (id: string): void => sessionStorage.setItem(KEY, id),
  leave: (): void => sessionStorage.removeItem(KEY),
};
