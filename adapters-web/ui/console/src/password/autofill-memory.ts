const KEY = 'replayvault.autofill';

/**
 * What the account's policy said when somebody last signed in with this browser. Before a sign-in nobody knows whose
 * policy counts; without a word of it, browsers are asked not to fill in (clause F7).
 */
export const autofillMemory = {
  allowed(): boolean {
    try {
      return localStorage.getItem(KEY) === 'allowed';
    } catch {
      return false;
    }
  },
  keep(allowed: boolean): void {
    try {
      if (allowed) localStorage.setItem(KEY, 'allowed');
      else localStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing is asked not to fill in.
    }
  },
};
