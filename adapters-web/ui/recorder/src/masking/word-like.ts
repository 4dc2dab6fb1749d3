const PIECE = /^(?:[A-Za-z]{0,20}|[A-Za-z]{0,4}\d{1,3}[A-Za-z]{0,4})$/;

/**
 * Whether a name reads as code rather than as somebody's data: at most 48 characters, of pieces that are a short word or
 * a short number (`col-md-6`, `w-1/2`, `h1`), never a long run of digits, an address or a hash.
 */
export function isWordLike(name: string): boolean {
  return name.length <= 48 && name.split(/[-_:/.[\]()%,&>!=#*+ ]/).every((piece) => PIECE.test(piece));
}
