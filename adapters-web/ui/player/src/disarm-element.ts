/** What can reach out, act, or sound by itself; a drawing needs none of it. */
const ARMED =
  /^(on.*|srcdoc|ping|target|action|formaction|formtarget|http-equiv|content|manifest|nonce|integrity|autoplay|autofocus|allow|allowfullscreen|sandbox|imagesrcset|srcset|rr_media.*)$/;
/** Attributes that hold addresses. */
const ADDRESS =
  /^(src|href|xlink:href|poster|data|background|cite|longdesc|lowsrc|dynsrc|rr_dataurl|rr_src)$/;
/** Addresses that reach nothing: a place in the page, or a picture that is its own content. */
const INERT = /^(#|data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,])/i;

/**
 * The attributes of a recorded element that may be drawn. It keeps what shapes the picture; the sandbox and the policy of
 * the replay origin stop the rest too, but not name look-ups and early connections (`preconnect`), which no policy covers.
 */
export function disarmAttributes(tag: string, attributes: Record<string, unknown>): Record<string, unknown> {
  const sheet = typeof attributes['_cssText'] === 'string';
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const lower = name.toLowerCase();
    if (ARMED.test(lower)) continue;
    if (ADDRESS.test(lower) && value !== null && !(typeof value === 'string' && INERT.test(value.trim())))
      continue;
    // An animation would set an address later.
    if (lower === 'attributename' && ADDRESS.test(String(value).trim().toLowerCase())) continue;
    // A style sheet's text stands in the recording; any other relation only fetches.
    if (tag === 'link' && lower === 'rel' && !sheet) continue;
    kept[name] = value;
  }
  return kept;
}
