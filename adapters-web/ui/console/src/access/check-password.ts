export const SHORTEST_PASSWORD = 10;

/** Which parts of the password rule (clause F4) a password meets; the server has the last word. */
export function checkPassword(password: string): { longEnough: boolean; hasDigit: boolean } {
  return { longEnough: [...password].length >= SHORTEST_PASSWORD, hasDigit: /\p{Nd}/u.test(password) };
}
