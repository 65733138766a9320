// What runs in the page to find texts that no language reaches, and words that do not fit.

/** Before the page starts: remembers every word that people or the server gave, so that it is told from our own texts. */
export function rememberData() {
  const words = new Set();
  window.__data = words;
  const take = (text) => {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) words.add(word);
  };
  // A single word in camel case is a code, unless it stands where people write.
  const isCode = (key, text) =>
    /^[a-z]+([A-Z][a-z]+|\.[a-z]+)*$/.test(text) && !/name|slot|text|title|note/i.test(key);
  const walk = (value, key) => {
    if (typeof value === 'string') return void (isCode(key, value) || take(value));
    if (typeof value !== 'object' || value === null) return;
    // What a problem document says is for developers.
    const isProblem = typeof value.status === 'number';
    for (const [name, inner] of Object.entries(value))
      if (!isProblem || (name !== 'title' && name !== 'detail'))
        walk(inner, Array.isArray(value) ? key : name);
  };
  for (const method of ['json', 'text']) {
    const real = Response.prototype[method];
    Response.prototype[method] = async function () {
      const body = await real.call(this);
      try {
        walk(method === 'json' ? body : JSON.parse(body), '');
      } catch {
        // Not JSON: nothing of it is shown.
      }
      return body;
    };
  }
  const parse = JSON.parse;
  JSON.parse = (text, reviver) => {
    const value = parse(text, reviver);
    walk(value, '');
    return value;
  };
  // What files are called, people chose.
  window.File = class extends File {
    constructor(parts, name, options) {
      super(parts, name, options);
      take(name);
    }
  };
  addEventListener('input', (event) => take(event.composedPath()[0].value ?? ''), true);
}

/** In the page: the strings that are read, those of them that are not ours to translate, and what stands over. */
export function look() {
  const rooms = (root) =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...rooms(shadowRoot)] : [],
    );
  const calendar = 'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';
  const formats = 'PNG JPEG WebP GIF WebM WAV OGG FLAC PDF';
  const known = new Set(
    `${calendar} ${formats} UTC GMT CET CEST EUR USD GBP JPY KWD https http www`.split(' '),
  );
  const isOurs = (word) => /^[A-Za-z]{3,}$/.test(word) && !window.__data.has(word) && !known.has(word);
  /** What people wrote may be shown with its end cut off. */
  const uncut = (text) =>
    text.replace(/([\p{L}\p{M}]+)…$/u, (cut, word) =>
      [...window.__data].some((whole) => whole.startsWith(word)) ? '' : cut,
    );
  const found = { strings: 0, plain: [], wide: [] };
  // A story that shows another language on purpose.
  if (document.querySelector('.stage')?.lang !== 'en-XA') return found;
  // A reference made in the page is data too; it may have no digit.
  const reference = /(\[Ŕééƒééŕééñçéé )[a-z\d]+/;
  const read = (text, where) => {
    if (!text?.trim()) return;
    found.strings++;
    const words = (
      uncut(text)
        .replace(reference, '$1')
        .match(/[\p{L}\p{M}\d]+/gu) ?? []
    ).filter(isOurs);
    if (words.length > 0) found.plain.push(`“${text.trim().slice(0, 80)}” in ${where}`);
  };
  const shadows = rooms(document.querySelector('.stage') ?? document.body);
  for (const shadow of shadows) {
    const tag = shadow.host.localName;
    const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());)
      // What is written in a PDF or in a message, its author wrote.
      if (!node.parentElement?.closest('style, .page-text, div.bubble')) read(node.data, `<${tag}>`);
    for (const element of shadow.querySelectorAll('*')) {
      for (const name of [
        'aria-label',
        'placeholder',
        'title',
        'alt',
        'aria-description',
        'aria-roledescription',
      ])
        read(element.getAttribute(name), `${name} of <${tag}>`);
      const { overflowX, display } = getComputedStyle(element);
      // What is only read out has no width; what is cut off with a sign is a name, which people chose.
      const isOnlyRead =
        Math.min(element.clientWidth, element.parentElement?.clientWidth ?? 2) <= 1 ||
        element.closest('.vh, .unseen') !== null;
      const scrolls = /auto|scroll/.test(overflowX) || isOnlyRead || element.matches('.sub');
      const isBox = element instanceof HTMLElement && display !== 'inline' && element.clientWidth > 0;
      if (
        isBox &&
        !scrolls &&
        !element.matches('input, textarea') &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.wide.push(
          `<${element.localName} class="${element.className}"> of <${tag}>: ${element.scrollWidth} px of text in ` +
            `${element.clientWidth} px: “${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}”`,
        );
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  const stage = document.querySelector('.stage > div')?.getBoundingClientRect();
  if (stage && stage.right <= clientWidth + 1 && scrollWidth > clientWidth + 1)
    found.wide.push(`the page: ${scrollWidth} px in a window of ${clientWidth} px`);
  return found;
}
