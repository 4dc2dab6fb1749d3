const FLOOR_AUTOCOMPLETE = /(^|\s)(cc-|one-time-code|current-password|new-password)/i;
const FLOOR_NAME =
  /card.?(no|num)|cc.?(no|num|exp)|\b(cvv2?|cvc2?|csc|otp|pin|pan|iban|ssn)\b|security.?code|pass.?(word|code|wd|phrase)|one.?time|verification.?code/i;
const SEEN_PASSWORD = 'data-rr-is-password';
const DIGITS =
  /^(?=[^0]*0)(?=[^1]*1)(?=[^2]*2)(?=[^3]*3)(?=[^4]*4)(?=[^5]*5)(?=[^6]*6)(?=[^7]*7)(?=[^8]*8)(?=[^9]*9)[^]{10,80}$/;
const KEYPAD_ELEMENTS = 80;
const KEYPAD_HEIGHT = 5;

function isFloorField(element: Element): boolean {
  if (!/^(input|textarea|select)$/i.test(element.localName)) return false;
  const of = (name: string): string => element.getAttribute(name) ?? '';
  return (
    /^password$/i.test(of('type')) ||
    element.hasAttribute(SEEN_PASSWORD) ||
    FLOOR_AUTOCOMPLETE.test(of('autocomplete')) ||
    FLOOR_NAME.test(
      `${of('name')} ${of('id')} ${of('placeholder')} ${of('aria-label')}`.replace(/[_-]/g, ' '),
    )
  );
}

/** A small box whose text holds every digit is taken for an on-screen keypad (a calendar's grid too: it tells a date). */
function isKeypad(element: Element): boolean {
  return (
    element.childElementCount > 0 &&
    // Not its length, for which a browser walks the whole subtree.
    !element.getElementsByTagName('*')[KEYPAD_ELEMENTS] &&
    DIGITS.test((element.textContent ?? '').replace(/\s+/g, ' ').trim())
  );
}

/**
 * Whether a node lies on the floor: a password field (also after a show-password toggle), a card, code or one-time-code
 * field, or an on-screen keypad. No pointer position, click or focus there is recorded. When in doubt, yes.
 */
export function isOnFloor(node: Node | null): boolean {
  let element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  for (let height = 0; element && height < KEYPAD_HEIGHT; height++) {
    if (isFloorField(element) || isKeypad(element)) return true;
    element = element.parentElement;
  }
  return false;
}
