'use client';
/** Makes a React component of one of our elements: attributes in the markup, rich values as properties, typed events. */
import {
  createElement,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { EventName } from '../components/shared/open.ts';

export type Handler<Name extends EventName> = ((event: HTMLElementEventMap[Name]) => void) | undefined;

type Component<Element, Props> = ForwardRefExoticComponent<Props & RefAttributes<Element>>;

/** What an element has, by the names of its props. */
interface Known {
  /** Props that are attributes, with their names in the markup. */
  attributes?: Record<string, string>;
  /** Props that only a property can take. */
  properties?: readonly string[];
  events: Record<string, EventName>;
}

type Values = Record<string, unknown>;

/** Before the browser paints; React 18 warns of layout effects on a server. */
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** `true` and `false` are words in `aria-…` and `data-…`; elsewhere `false` means "not there", as for React's own elements. */
const written = (name: string, value: unknown) =>
  typeof value !== 'boolean' ? value : /^(aria|data)-/.test(name) ? String(value) : value || undefined;

/** What React 18 and 19 both write as attributes, on a server too. */
function markupOf(props: Values, { attributes = {}, properties = [], events }: Known): Values {
  const plain = Object.entries(props).filter(([name]) => !(name in events) && !properties.includes(name));
  return Object.fromEntries(
    plain.map(([name, value]) => [
      name === 'className' ? 'class' : (attributes[name] ?? name),
      written(name, value),
    ]),
  );
}

export function wrap<Element extends HTMLElement, Props extends object>(
  tag: string,
  known: Known,
): Component<Element, Props> {
  const Wrapped = forwardRef<HTMLElement, Values>((props, forwarded) => {
    const own = useRef<HTMLElement>(null);
    const latest = useRef<Values>({});
    useImperativeHandle(forwarded, () => own.current!, []);
    useCommit(() => {
      const element = own.current as unknown as Values;
      const before = latest.current;
      for (const name of known.properties ?? [])
        if (props[name] !== before[name]) element[name] = props[name];
      latest.current = props;
    });
    // Once per mount, whatever handlers come and go: StrictMode mounts twice and leaves one of each.
    useCommit(() => {
      const mounted = new AbortController();
      for (const [prop, name] of Object.entries(known.events)) {
        const tell = (event: Event) =>
          (latest.current[prop] as ((event: Event) => void) | undefined)?.(event);
        own.current?.addEventListener(name, tell, { signal: mounted.signal });
      }
      return () => mounted.abort();
    }, []);
    return createElement(tag, { ...markupOf(props, known), ref: own });
  });
  Wrapped.displayName = tag;
  return Wrapped as unknown as Component<Element, Props>;
}
