/** Looks at the theme that a page has set, once the page is at rest; what is no colour or length gives way to the default. */
import type { ReactiveElement } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import { tellDeveloper } from '../../controllers/developer.ts';
import { announce } from '../../controllers/events.ts';

const isColor = (value: string) => CSS.supports('color', value);
/** The rules reckon with it, so that a bare number or a word will not do. */
const isLength = (value: string) => CSS.supports('outline-width', `calc(${value} * 1)`);
const isCorner = (value: string) => CSS.supports('border-end-end-radius', value);

const color = { is: isColor, what: 'color', advice: 'a colour, for example' } as const;
const length = { is: isLength, what: 'length', advice: 'a length with its unit, for example' } as const;

/** The base tokens, with what a page may set them to. */
const base = {
  '--cm-surface': { ...color, example: 'light-dark(#fff, #17191e)' },
  '--cm-ink': { ...color, example: 'light-dark(#1a1d23, #eceef2)' },
  '--cm-accent': { ...color, example: 'light-dark(#2d54c9, #9db7ff)' },
  '--cm-positive': { ...color, example: 'light-dark(#1b6e45, #76d3a0)' },
  '--cm-caution': { ...color, example: 'light-dark(#865400, #f0bd67)' },
  '--cm-critical': { ...color, example: 'light-dark(#b02a20, #ffa39a)' },
  '--cm-unit': { ...length, example: '4px' },
  '--cm-radius': { ...length, is: isCorner, example: '8px' },
  '--cm-text-size': { ...length, example: '0.9375rem' },
} as const;
type Token = keyof typeof base;

interface Broken {
  token: Token;
  value: string;
}

/** The provider first: what it passes on is mended before the elements inside it are looked at. */
export function checkTheme(provider: ReactiveElement): void {
  const inside = [...provider.querySelectorAll<HTMLElement>('*')].filter((element) => 'orderId' in element);
  const found = [provider, ...inside].flatMap((element) =>
    brokenOn(element).map((broken) => mend(element, broken)),
  );
  if (found.length === 0) return;
  const error = new ApiError('invalid', found.map(({ text }) => text).join('; '), {
    fields: found.map(({ token, value }) => ({ path: token, code: base[token].what, params: { value } })),
  });
  tellDeveloper(error.message);
  announce(provider, 'cm-error', { error });
}

function brokenOn(element: HTMLElement): Broken[] {
  const style = getComputedStyle(element);
  return (Object.keys(base) as Token[])
    .map((token) => ({ token, value: style.getPropertyValue(token).trim() }))
    .filter(({ token, value }) => value !== '' && !base[token].is(value));
}

/** The guaranteed-invalid value: rules that ask for the token with a default then take the default. */
function mend(element: HTMLElement, { token, value }: Broken): Broken & { text: string } {
  element.style.setProperty(token, 'initial');
  const { what, advice, example } = base[token];
  const text = `${token} is "${value}" on <${element.localName}>, which is no ${what}, so its default is used; set it to ${advice} ${example}`;
  return { token, value, text };
}
