/** Shows the HTML part of a mail without handing it to the browser's parser: known elements are made one by one. */

/** A mail's headings stand below the page's own. */
const elements: Record<string, string> = {
  div: 'div',
  p: 'p',
  h1: 'h4',
  blockquote: 'blockquote',
  br: 'br',
  a: 'a',
  strong: 'strong',
  table: 'table',
  tr: 'tr',
  td: 'td',
};
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/** The body as elements; what is not known is left out. */
export function bodyOf(html: string): HTMLElement {
  const [, style = '', content = ''] = /<body([^>]*)>([^]*)<\/body>/.exec(html) ?? [];
  const body = document.createElement('div');
  dress(body, style);
  let place: Element = body;
  for (const [, isEnd, name = '', attributes = '', text] of content.matchAll(
    /<(\/?)([a-z]\w*)([^>]*)>|([^<]+)/g,
  )) {
    if (text !== undefined) place.append(decode(text));
    else if (elements[name] === undefined) continue;
    else if (isEnd) place = place === body ? body : (place.parentElement ?? body);
    else {
      const element = document.createElement(elements[name]);
      dress(element, attributes);
      place.append(element);
      if (name !== 'br') place = element;
    }
  }
  return body;
}

function dress(element: HTMLElement, attributes: string): void {
  for (const [, name = '', value = ''] of attributes.matchAll(/([a-z]+)="([^"]*)"/g)) {
    if (name === 'style') paint(element, decode(value));
    if (name === 'align' || name === 'width') element.setAttribute(name, value);
    const href = name === 'href' ? decode(value) : '';
    if (/^(?:https?|mailto):/.test(href)) element.setAttribute('href', href);
  }
}

function paint(element: HTMLElement, style: string): void {
  for (const declaration of style.split(';')) {
    const [property = '', ...value] = declaration.split(':');
    element.style.setProperty(property.trim(), value.join(':').trim());
  }
}
