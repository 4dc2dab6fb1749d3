/** Values that HTML, SVG, ARIA and the best-known page frameworks define for attributes. Any other word is a page's own. */
const WORDS =
  // form controls and links
  'text password email tel url search number range color date datetime-local month week time file checkbox radio hidden submit reset button image module text/css text/javascript ' +
  '_blank _self _parent _top get post dialog stylesheet icon noopener noreferrer nofollow next prev preload prefetch alternate external ' +
  'off on username new-password current-password one-time-code ' +
  'none numeric decimal enter done go previous send soft hard sentences words characters plaintext-only eager lazy sync async auto true false yes no ' +
  // direction and alignment
  'ltr rtl left right center centre justify top middle bottom baseline char row col rowgroup colgroup both default rect circle poly ' +
  // ARIA
  'alert alertdialog application article banner cell columnheader combobox complementary contentinfo definition directory document feed figure form grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation note option presentation progressbar radiogroup region rowheader scrollbar searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem ' +
  'polite assertive off horizontal vertical ascending descending other inline mixed page step location additions removals all grammar spelling open closed ' +
  // SVG
  'nonzero evenodd inherit butt round square miter bevel start end central hanging text-after-edge text-before-edge userSpaceOnUse objectBoundingBox pad reflect repeat strokeWidth visible collapse scroll normal italic oblique bold bolder lighter non-scaling-stroke geometricPrecision crispEdges optimizeSpeed optimizeLegibility visiblePainted block meet slice ' +
  // frameworks
  'dropdown collapse modal popover pill buttons toast offcanvas carousel scrollspy static';
let words: Set<string> | undefined;

/** Whether a word of an attribute's value is the platform's own; numbers of up to three digits (font weights) and SVG's
 * alignments count too. */
export function isPlatformWord(word: string): boolean {
  return (
    word === '' ||
    (words ??= new Set(WORDS.split(' '))).has(word) ||
    /^(\d{1,3}|x(Min|Mid|Max)Y(Min|Mid|Max))$/.test(word)
  );
}
