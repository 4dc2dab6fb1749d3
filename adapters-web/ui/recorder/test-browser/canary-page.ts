/** A page with a different secret in every place a page can hold one. */
export interface CanaryPage {
  readonly html: string;
  /** Runs in the page after recording began: changes that bring more secrets. */
  readonly scripts: string[];
  readonly frame: string;
  /** Secret by place. */
  readonly canaries: Map<string, string>;
  /** Secrets to type, by selector. */
  readonly typed: [selector: string, secret: string][];
  readonly chosenFile: string;
  readonly path: string;
}

/**
 * Builds the page. `makeCanary` decides what a secret looks like: one with digits, as numbers and keys have, or a plain word,
 * as names are.
 */
export function canaryPage(makeCanary: (index: number) => string, tag: string): CanaryPage {
  const canaries = new Map<string, string>();
  const c = (place: string): string => {
    if (canaries.has(place)) throw new Error(`planted twice: ${place}`);
    const canary = makeCanary(canaries.size);
    canaries.set(place, canary);
    return canary;
  };
  const attribute = (element: string, name: string, content = 'x'): string =>
    `<${element} ${name}="${c(`${element}[${name}]`)}">${content}</${element}>`;

  const head = `
    <title>${c('title')}</title>
    <meta name="description" content="${c('meta description')}"><meta name="keywords" content="${c('meta keywords')}">
    <meta name="author" content="${c('meta author')}"><meta property="og:title" content="${c('meta og:title')}">
    <meta name="x-user" content="${c('meta x-user')}"><meta name="${c('meta name')}" content="x">
    <meta name="csrf-token" content="${c('meta csrf')}"><meta name="viewport" content="width=device-width, ${c('meta viewport')}">
    <meta http-equiv="x-custom" content="${c('meta http-equiv')}">
    <link rel="canonical" href="/page?u=${c('canonical')}"><link rel="icon" href="/i.ico?u=${c('icon')}">
    <link rel="stylesheet" href="/plain.css?u=${c('stylesheet href')}"><link rel="next" href="/n/${c('link next')}">
    <link rel="alternate" title="${c('link title')}" href="/feed"><link rel="preload" as="image" href="/p.png?${c('link preload')}">
    <link rel="manifest" href="/m.json?${c('link manifest')}"><link rel="stylesheet" href="/never.css?${c('unloaded stylesheet')}">
    <script type="application/json">{"user":"${c('json script')}"}</script><script>window.secret="${c('script')}"</script>
    <script type="application/ld+json">{"name":"${c('ld+json')}"}</script><noscript>${c('noscript')}</noscript>
    <style>
      /* ${c('css comment')} */
      @import url("/imported.css?u=${c('css import url')}");
      @import "/imported2.css?u=${c('css import string')}";
      @font-face { font-family: "${c('css font-face family')}"; src: url("/f.woff?u=${c('css font-face src')}"); }
      @namespace svg url("http://x/${c('css namespace')}");
      :root { --name: "${c('css custom string')}"; --word: ${c('css custom word')}; --json: {"a":"${c('css custom block')}"};
              --url: url("/x?u=${c('css custom url')}"); --${c('css custom name')}: 1px; --list: [${c('css custom bracket')}]; }
      .a::before { content: "${c('css content')}"; } .a::after { content: attr(data-x) "${c('css content after attr')}" counter(${c('css counter')}); }
      .b { background: url("/b.png?u=${c('css background')}"); cursor: url(/c.cur?u=${c('css unquoted url')}), auto; }
      .c { background-image: image-set("/s.png?u=${c('css image-set')}" 1x); list-style-image: url('/l.png?${c('css list image')}'); }
      .d { font-family: "${c('css font-family')}", Arial; quotes: "${c('css quotes')}" "x"; animation-name: ${c('css animation')}; }
      .e { grid-template-areas: "${c('css grid area')} x"; grid-area: ${c('css grid-area')}; mask-image: url("data:image/svg+xml,<svg id='${c('css data url')}'/>"); }
      .f[data-u="${c('css attribute selector')}"], a[href*="${c('css attribute selector part')}"], [title^='${c('css selector start')}'] { color: red; }
      .${c('css class alone')}, #${c('css id alone')} { color: red; }
      .${c('css class with user')} { color: blue; }
      @keyframes ${c('css keyframes')} { from { opacity: 0 } }
      @media (min-width: 1px) { .g::before { content: '${c('css content in media')}' } }
      @supports (display: grid) { .h { --in-supports: "${c('css supports custom')}" } }
      @layer ${c('css layer')} { .i { color: red } } @container ${c('css container')} (width > 1px) { .j { color: red } }
      @property --${c('css property rule')} { syntax: "<length>"; inherits: false; initial-value: 1px }
      @counter-style ${c('css counter-style')} { system: cyclic; symbols: "${c('css symbols')}"; }
      .k::before { content: "\\${c('css escape')
        .split('')
        .map((char) => char.charCodeAt(0).toString(16).padStart(6, '0'))
        .join('\\')}" }
      :is(x-${c('css type selector')}) { color: red } :lang(${c('css lang')}) { color: red } p::part(${c('css part')}) { color: red }
    </style>`;

  const body = `
    <p>${c('text')}</p><p>long ${'and '.repeat(20)} ${c('long text')}</p><pre>${c('pre')}</pre><!-- ${c('comment')} -->
    ${attribute('p', 'title')}${attribute('p', 'data-user')}${attribute('p', 'class')}${attribute('p', 'id')}${attribute('p', 'aria-label')}
    ${attribute('p', 'aria-description')}${attribute('p', 'aria-valuetext')}${attribute('p', 'aria-describedby')}${attribute('p', 'lang')}
    ${attribute('p', 'itemprop')}${attribute('p', 'itemid')}${attribute('p', 'role')}${attribute('p', 'dir')}${attribute('p', 'slot')}
    ${attribute('p', 'part')}${attribute('p', 'accesskey')}${attribute('p', 'onclick')}${attribute('p', 'nonce')}${attribute('p', 'unknownattr')}
    ${attribute('p', 'x-on:click')}${attribute('p', 'about')}${attribute('p', 'content')}${attribute('p', 'contenteditable')}
    <p ${c('attribute name')}="x" data-${c('data attribute name')}="y">x</p>
    <p style="color: red; --u: '${c('style attribute custom')}'; background: url(/x?${c('style attribute url')}); font-family: '${c('style attribute font')}'">x</p>
    <p class="a ${c('second class')} user-${c('class part')}" data-x="${c('attr() text')}">x</p><p class="${canaries.get('css class with user')}">x</p>
    <div class="jane@${c('class mail')} 4111111111111111">x</div>
    ${attribute('time', 'datetime')}${attribute('blockquote', 'cite')}${attribute('abbr', 'title')}${attribute('data', 'value')}
    <table summary="${c('table summary')}"><caption>${c('caption')}</caption><tr><th abbr="${c('th abbr')}">${c('th')}</th><td headers="${c('td headers')}">${c('td')}</td></tr></table>
    <a href="/p?q=${c('link query')}#${c('link hash')}">x</a><a href="/users/${c('link path')}/x" ping="/ping?${c('link ping')}" target="${c('link target')}" rel="${c('link rel')}" hreflang="${c('link hreflang')}" download="${c('link download')}">x</a>
    <a href="mailto:${c('mailto')}@example.com">x</a><a href="tel:${c('tel link')}">x</a><a href="javascript:go('${c('javascript link')}')">x</a>
    <map name="${c('map name')}"><area href="/a?${c('area href')}" alt="${c('area alt')}" coords="0,0,1,1"></map>
    <img src="/i.png?u=${c('img src')}" srcset="/s.png?u=${c('img srcset')} 2x" alt="${c('img alt')}" longdesc="/l?${c('img longdesc')}" usemap="#${c('img usemap')}">
    <img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5' id='${c('img data url')}'/>">
    <picture><source srcset="/z.png?${c('source srcset')}" media="(min-width: 1px)" type="${c('source type')}"><img alt="" src="/q.png?${c('picture img')}"></picture>
    <video src="/v.mp4?${c('video src')}" poster="/p.png?${c('video poster')}"><track src="/t.vtt?${c('track src')}" label="${c('track label')}" srclang="en"></video>
    <audio src="/a.mp3?${c('audio src')}"></audio><object data="/o?${c('object data')}" type="image/png"><param name="u" value="${c('param')}">${c('object text')}</object>
    <embed src="/e?${c('embed src')}" type="image/png">
    <svg width="20" height="20" viewBox="0 0 20 20"><title>${c('svg title')}</title><desc>${c('svg desc')}</desc><text>${c('svg text')}</text>
      <a href="/s?${c('svg link')}"><path d="M0 0L5 5" id="${c('svg id')}" data-n="${c('svg data')}"/></a><use xlink:href="/sprite.svg?${c('svg use')}#x"/>
      <use href="#${c('svg use hash')}"/><image href="/i?${c('svg image')}"/><rect fill="url(#${c('svg fill url')})" width="5" height="5" class="${c('svg class')}"/>
      <metadata>${c('svg metadata')}</metadata><foreignObject><p>${c('foreignObject')}</p></foreignObject><style>.z{--s:"${c('svg style')}"}</style></svg>
    <form action="/f?u=${c('form action')}" name="${c('form name')}" id="f" target="${c('form target')}">
      <input type="hidden" name="h" value="${c('hidden value')}"><input name="${c('input name')}" value="${c('input value')}" placeholder="${c('placeholder')}" pattern="${c('pattern')}" list="dl">
      <input type="submit" value="${c('submit value')}" formaction="/fa?${c('formaction')}"><input type="button" value="${c('button value')}"><input type="reset" value="${c('reset value')}">
      <input type="checkbox" name="cb" value="${c('checkbox value')}" checked><input type="radio" name="r" id="r1" value="${c('radio value')}" checked><input type="radio" name="r" id="r2" value="${c('radio value 2')}">
      <input type="image" src="/sub.png?${c('image input src')}" alt="${c('image input alt')}"><input type="email" value="${c('email value')}@example.com"><input type="search" value="${c('search value')}">
      <input type="url" value="https://${c('url value')}.example"><input type="tel" value="${c('tel value')}"><input type="password" value="${c('password value')}"><input type="unknown-type" value="${c('unknown type value')}">
      <input autocomplete="cc-number" value="${c('card value')}"><input autocomplete="${c('autocomplete')}"><input data-default="${c('input data-default')}" aria-label="${c('input aria-label')}" dirname="${c('dirname')}">
      <select name="s"><optgroup label="${c('optgroup label')}"><option value="${c('option value')}" label="${c('option label')}">${c('option text')}</option><option value="${c('option value 2')}" selected>${c('option text 2')}</option></optgroup></select>
      <datalist id="dl"><option value="${c('datalist value')}">${c('datalist text')}</option></datalist><textarea name="ta" placeholder="${c('textarea placeholder')}">${c('textarea value')}</textarea>
      <button name="b" value="${c('button element value')}">${c('button text')}</button><label for="${c('label for')}">${c('label text')}</label><fieldset><legend>${c('legend')}</legend></fieldset>
      <output name="${c('output name')}">${c('output')}</output><meter value="0.5" title="${c('meter title')}">${c('meter text')}</meter><progress value="3" max="9">${c('progress text')}</progress>
      <input type="file" id="file"><input id="typed-text"><input id="typed-password" type="password"><textarea id="typed-area"></textarea><div id="typed-rich" contenteditable>start</div>
      <select id="picked"><option>one</option><option value="${c('picked value')}">${c('picked text')}</option></select>
    </form>
    <details><summary>${c('summary')}</summary>${c('details')}</details><dialog open>${c('dialog')}</dialog><template>${c('template')}</template>
    <iframe srcdoc="<p title='${c('srcdoc attribute')}'>${c('srcdoc text')}</p><input value='${c('srcdoc input')}'>" name="${c('iframe name')}" title="${c('iframe title')}"></iframe>
    <iframe src="/frame?u=${c('iframe src')}"></iframe><iframe src="http://127.0.0.1:9/x?${c('cross-origin iframe src')}" allow="${c('iframe allow')}"></iframe>
    <canvas width="50" height="20" title="${c('canvas title')}">${c('canvas fallback')}</canvas>
    <x-card name="${c('custom element attribute')}" userid="${c('custom element attribute 2')}">${c('custom element text')}</x-card><x-${c('custom element name')}>x</x-${canaries.get('custom element name')}>
    <div id="shadow"></div><div id="later"></div><div data-rv-block title="${c('blocked attribute')}"><p>${c('blocked text')}</p></div>
    <math><mi>${c('math')}</mi><annotation encoding="${c('math annotation encoding')}">${c('math annotation')}</annotation></math>
    <ruby>x<rt>${c('ruby')}</rt></ruby><marquee>${c('marquee')}</marquee><font face="${c('font face')}" color="${c('font color')}">x</font>
    <div aria-labelledby="${c('aria-labelledby')}" aria-controls="${c('aria-controls')}" aria-roledescription="${c('aria-roledescription')}" aria-placeholder="${c('aria-placeholder')}" aria-current="${c('aria-current')}">x</div>
    <div data-target="#${c('data-target')}" data-toggle="${c('data-toggle')}" data-content="${c('data-content')}" data-original-title="${c('data-original-title')}" data-json='{"u":"${c('data-json')}"}'>x</div>
    <ol start="1" type="${c('ol type')}"><li value="3">${c('li')}</li></ol><bdo dir="ltr">${c('bdo')}</bdo>`;

  const frame = `<!doctype html><title>${c('frame title')}</title><style>.x::before{content:"${c('frame css')}"}</style>
    <body class="${c('frame class')}"><p>${c('frame text')}</p><input value="${c('frame input')}" title="${c('frame attribute')}"><input id="frame-typed">`;

  const set = (target: string, name: string): string =>
    `${target}.setAttribute('${name}', '${c(`later ${target}.${name}`)}');`;
  const scripts = `
    const shadow = document.getElementById('shadow').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<style>p::before{content:"${c('shadow css')}"}</style><p title="${c('shadow attribute')}">${c('shadow text')}</p><input value="${c('shadow input')}">';
    const sheet = new CSSStyleSheet(); sheet.replaceSync('p::after{content:"${c('adopted css')}"} .${c('adopted class')}{color:red}');
    document.adoptedStyleSheets = [sheet]; shadow.adoptedStyleSheets = [sheet];
    sheet.insertRule('b::before{content:"${c('adopted inserted rule')}"}');
    const own = document.querySelector('style').sheet;
    own.insertRule('i::before{content:"${c('inserted rule')}"}', own.cssRules.length);
    own.insertRule('.${c('inserted class')}{color:red}', own.cssRules.length);
    own.cssRules[own.cssRules.length - 1].style.setProperty('--n', '"${c('declaration custom')}"');
    own.cssRules[own.cssRules.length - 1].style.setProperty('background', 'url(/x?${c('declaration url')})');
    own.cssRules[own.cssRules.length - 1].style.setProperty('font-family', '"${c('declaration font')}"');
    const later = document.getElementById('later');
    later.innerHTML = '<p title="${c('added attribute')}" class="${c('added class')}">${c('added text')}</p><input value="${c('added input')}"><a href="/x?${c('added link')}">y</a><iframe srcdoc="${c('added srcdoc')}"></iframe>';
    const styled = document.createElement('style'); styled.textContent = 'u::before{content:"${c('added style')}"}'; document.head.append(styled);
    styled.append('s::before{content:"${c('appended css text')}"}'); styled.firstChild.data = 'q::before{content:"${c('changed css text')}"}';
    // then
    const later = document.getElementById('later'), p = later.firstChild; p.firstChild.data = '${c('changed text')}'; p.append('${c('appended text')}');
    ${set('p', 'title')} ${set('p', 'class')} ${set('p', 'id')} ${set('p', 'data-later')} ${set('p', 'aria-label')} ${set('p', 'style')} ${set('p', 'onclick')} ${set('p', 'weird')}
    p.style.setProperty('--later', '"${c('later style custom')}"'); p.style.fontFamily = '"${c('later style font')}"'; p.style.backgroundImage = 'url(/x?${c('later style url')})';
    const field = later.querySelector('input'); field.value = '${c('set value')}'; ${set('field', 'value')} ${set('field', 'placeholder')} ${set('field', 'name')}
    field.type = 'hidden'; field.value = '${c('hidden set later')}'; field.setAttribute('type', 'button'); field.setAttribute('value', '${c('button set later')}');
    later.querySelector('a').href = '/y?${c('later href')}'; later.querySelector('iframe').setAttribute('srcdoc', '${c('later srcdoc')}'); later.querySelector('iframe').name = '${c('later iframe name')}';
    document.querySelector('img').src = '/z.png?${c('later img src')}'; document.querySelector('img').alt = '${c('later alt')}';
    document.querySelector('option').label = '${c('later option label')}'; document.querySelector('option').value = '${c('later option value')}'; document.querySelector('textarea').textContent = '${c('later textarea')}';
    document.querySelector('textarea[name=ta]').value = '${c('later textarea value')}'; document.querySelector('[type=hidden]').value = '${c('later hidden value')}'; document.querySelector('[type=checkbox]').value = '${c('later checkbox value')}';
    document.querySelector('meta[name=x-user]').content = '${c('later meta')}'; document.title = '${c('later title')}';
    later.append(document.createComment('${c('later comment')}')); later.setAttribute('${c('later attribute name')}', 'x');
    customElements.define('x-${c('defined element')}', class extends HTMLElement {});
    new FontFace('${c('font face object')}', 'url(/f.woff?${c('font face object src')})').load().catch(() => 0);
    console.log('${c('console log')}'); localStorage.setItem('k', '${c('local storage')}'); document.cookie = 'k=${c('cookie')}';
    window.name = '${c('window name')}'; getSelection().selectAllChildren(document.querySelector('p'));
    document.querySelector('canvas').getContext('2d').fillText('${c('canvas drawn')}', 0, 10);
    document.getElementById('r2').click(); document.querySelector('[type=checkbox]').click();
    document.querySelector('#picked').value = '${canaries.get('picked value')}'; document.querySelector('#picked').dispatchEvent(new Event('change', { bubbles: true }));
    const frame = document.querySelectorAll('iframe')[1].contentDocument;
    frame.body.insertAdjacentHTML('beforeend', '<p class="${c('frame added class')}">${c('frame added text')}</p>'); frame.querySelector('input').value = '${c('frame set value')}';
    document.querySelector('p').addEventListener('click', () => { throw new Error('${c('error message')}') });
    replayvault.event('${c('event name')} ä'); replayvault.pageView('/virtual/9${c('page view')}?x=${c('page view query')}#${c('page view hash')}');
    history.pushState({ user: '${c('history state')}' }, '', '/spa/9${c('spa path')}?q=${c('spa query')}#${c('spa hash')}');
    history.replaceState(null, '', '/spa/next?q=${c('replaced query')}'); location.hash = '#/x${c('hash route')}';`.split(
    '// then',
  );

  return {
    html: `<!doctype html><html class="${c('html class')}" data-page="${c('html data')}"><head>${head}${tag}</head><body class="${c('body class')}" id="${c('body id')}">${body}</body></html>`,
    scripts,
    frame,
    canaries,
    typed: [
      ['#typed-text', c('typed text')],
      ['#typed-password', c('typed password')],
      ['#typed-area', c('typed area')],
      ['#typed-rich', c('typed rich text')],
    ],
    chosenFile: `${c('file name')}.txt`,
    path: `/canary/9${c('page path')}?user=${c('page query')}#${c('page hash')}`,
  };
}
