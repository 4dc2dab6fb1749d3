/** What may be kept of an attribute's value; an attribute that has no kind, and is not of the page's styling, is dropped. */
export type AttributeKind =
  | 'presence' // the empty string
  | 'word' // words of the platform, listed in platform-words.ts
  | 'number' // at most four digits before and three after the point, with a unit
  | 'names' // classes, ids and references to them, by the vocabulary
  | 'hash' // `#id`, by the vocabulary
  | 'style' // declarations, cleaned
  | 'css' // one CSS value (SVG presentation attributes), cleaned
  | 'geometry' // numbers and path letters
  | 'mask' // the mask
  | 'sheet' // a style sheet, cleaned
  | 'link'; // an address: `#` alone

const KINDS: Record<AttributeKind, string> = {
  presence:
    'hidden disabled readonly required multiple open inert novalidate formnovalidate controls loop muted reversed nowrap noshade itemscope allowfullscreen async defer playsinline popover default',
  word: 'type role dir lang xml:lang align valign method enctype target scope inputmode enterkeyhint wrap shape kind loading decoding draggable spellcheck translate contenteditable autocapitalize autocorrect autocomplete rel aria-hidden aria-expanded aria-haspopup aria-disabled aria-live aria-atomic aria-busy aria-modal aria-orientation aria-sort aria-autocomplete aria-multiline aria-multiselectable aria-readonly aria-required aria-invalid aria-current aria-relevant data-toggle data-bs-toggle data-dismiss data-bs-dismiss data-placement data-bs-placement data-ride data-bs-ride data-spy data-bs-spy data-display data-bs-display shadowrootmode slot clip-rule fill-rule stroke-linecap stroke-linejoin text-anchor dominant-baseline alignment-baseline gradientunits patternunits patterncontentunits clippathunits maskunits maskcontentunits spreadmethod preserveaspectratio focusable markerunits overflow display visibility pointer-events vector-effect shape-rendering text-rendering font-style font-weight',
  number:
    'width height cols rows size colspan rowspan span border cellpadding cellspacing tabindex start hspace vspace maxlength minlength marginwidth marginheight frameborder aria-level aria-colcount aria-colspan aria-rowcount aria-rowspan aria-setsize x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy offset opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit stroke-dashoffset font-size refx refy markerwidth markerheight pathlength version rr_scrollleft rr_scrolltop',
  names:
    'class id for name form list headers aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-flowto part exportparts itemref',
  hash: 'data-target data-bs-target data-parent data-bs-parent usemap',
  style: 'style',
  css: 'media fill stroke color stop-color flood-color lighting-color bgcolor clip-path mask filter marker-start marker-mid marker-end font-family letter-spacing word-spacing transform-origin',
  geometry:
    'd points viewbox transform gradienttransform patterntransform stroke-dasharray rotate textlength orient coords',
  mask: 'placeholder title alt aria-label aria-description aria-placeholder aria-roledescription aria-valuetext label summary abbr',
  sheet: '_csstext',
  link: 'href xlink:href',
};

/** Namespaces are constants of the platform, not words of a page. */
export const NAMESPACE =
  /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|XML\/1998\/namespace)$/;

let kinds: Map<string, AttributeKind> | undefined;

/** The kind of an attribute, by its name in small letters. */
export function attributeKind(name: string): AttributeKind | undefined {
  // Made when first asked for: when the script runs, nobody has looked yet whether the page left Map as it was.
  kinds ??= new Map(
    (Object.entries(KINDS) as [AttributeKind, string][]).flatMap(([kind, names]) =>
      names.split(' ').map((each) => [each, kind] as [string, AttributeKind]),
    ),
  );
  return kinds.get(name);
}

/**
 * Never kept, even where a style sheet selects by them: they carry addresses, values, choices or text.
 */
export const NEVER =
  /^(on.*|value|checked|selected|src|srcset|srcdoc|content|action|formaction|poster|data|cite|background|longdesc|ping|manifest|datetime|nonce|integrity|aria-checked|aria-pressed|aria-valuenow|aria-valuemin|aria-valuemax|aria-posinset|item.*|min|max|step|low|high|optimum|pattern|accept|http-equiv|charset|property|rr_.*)$/;
