/** Looks at the theme that a page has set, once the page is at rest; what is no colour or length gives way to the default. */
import type { ReactiveElement } from 'lit';
import { ApiError } from '../../contract/api-error.ts';
import { tellDeveloper } from '../../controllers/developer.ts';
import { announce } from '../../controllers/events.ts';
import { base, type Kind, kinds, propertyOf } from './appearance-tokens.ts';

interface Broken {
  token: string;
  value: string;
  kind: Kind;
}

/** The provider first: what it passes on is mended before the elements inside it are looked at. */
export function checkTheme(provider: ReactiveElement): void {
  const inside = [...provider.querySelectorAll<HTMLElement>('*')].filter((element) => 'orderId' in element);
  const found = [provider, ...inside].flatMap((element) =>
    brokenOn(element).map((broken) => mend(element, broken)),
  );
  if (found.length === 0) return;
  const error = new ApiError('invalid', found.map(({ text }) => text).join('; '), {
    fields: found.map(({ token, value, kind }) => ({
      path: token,
      code: kinds[kind].what,
      params: { value },
    })),
  });
  tellDeveloper(error.message);
  announce(provider, 'cm-error', { error });
}

function brokenOn(element: HTMLElement): Broken[] {
  const style = getComputedStyle(element);
  return Object.entries(base)
    .map(([name, kind]) => {
      const token = propertyOf(name);
      return { token, value: style.getPropertyValue(token).trim(), kind };
    })
    .filter(({ value, kind }) => value !== '' && !kinds[kind].is(value));
}

/** The guaranteed-invalid value: rules that ask for the token with a default then take the default. */
function mend(element: HTMLElement, { token, value, kind }: Broken): Broken & { text: string } {
  element.style.setProperty(token, 'initial');
  const { what, advice, example } = kinds[kind];
  const text = `${token} is "${value}" on <${element.localName}>, which is no ${what}, so its default is used; set it to ${advice} ${example}`;
  return { token, value, kind, text };
}
