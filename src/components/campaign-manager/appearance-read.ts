/** Reads an `appearance` that a page has set: what is right in it, and a problem with its mending for what is not. */
import { type Kind, kinds, variables } from './appearance-tokens.ts';
import { type Appearance, themes } from './themes.ts';

export interface AppearanceProblem {
  /** Where, for example `appearance.variables.accent`. */
  path: string;
  code: 'unknown' | 'type' | (typeof kinds)[Kind]['what'];
  value: string;
  text: string;
}

/** What an appearance comes to: its theme's values, with its own before them. */
export interface Look {
  scheme: Appearance['scheme'];
  /** By the name of the variable. */
  values: ReadonlyMap<string, string>;
}

const units = { compact: '3px', normal: '4px', roomy: '5px' } as const;
const schemes = { light: 'light', dark: 'dark', auto: 'auto' } as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Read {
  /** What is right in it. */
  appearance: Appearance;
  problems: AppearanceProblem[];
}

export function readAppearance(given: unknown): Read {
  const problems: AppearanceProblem[] = [];
  try {
    const appearance = read(given, (problem) => problems.push(problem));
    return { appearance, problems };
  } catch (error) {
    // What looks like an object may be code of the page: a getter, a proxy.
    const text = `appearance cannot be read (${String(error)}); set it to a plain object`;
    return { appearance: {}, problems: [{ path: 'appearance', code: 'type', value: '', text }] };
  }
}

/** Of an appearance that is right. */
export function lookOf({ theme = 'quiet', scheme, density, variables: own }: Appearance): Look {
  const named: Omit<Appearance, 'theme'> = themes[theme];
  const unit = density && { unit: units[density] };
  return {
    scheme: scheme ?? named.scheme,
    values: new Map(
      Object.entries({ ...named.variables, ...unit, ...own }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}

function read(given: unknown, tell: (problem: AppearanceProblem) => void): Appearance {
  const wrong = (path: string, code: AppearanceProblem['code'], value: unknown, text: string) => {
    const shown = shownOf(value);
    const place = path ? `appearance.${path}` : 'appearance';
    tell({ path: place, code, value: shown, text: `${place} is ${quoted(shown)}, ${text}` });
  };
  if (given === undefined || given === null) return {};
  if (!isObject(given)) {
    wrong(
      '',
      'type',
      given,
      'which is no object; set it to one, for example { variables: { radius: "2px" } }',
    );
    return {};
  }
  const word = <Word extends string>(key: string, of: Record<Word, unknown>): Word | undefined => {
    const value = given[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && Object.hasOwn(of, value)) return value as Word;
    wrong(key, 'unknown', value, `which is none of ${Object.keys(of).join(', ')}`);
  };
  for (const key of Object.keys(given))
    if (!['theme', 'scheme', 'density', 'variables'].includes(key))
      wrong(key, 'unknown', given[key], `which it does not know; ${whereTo(key)}`);
  const picked = {
    theme: word('theme', themes),
    scheme: word('scheme', schemes),
    density: word('density', units),
  };
  return { ...picked, variables: readVariables(given['variables'], wrong) };
}

type Wrong = (path: string, code: AppearanceProblem['code'], value: unknown, text: string) => void;

function readVariables(given: unknown, wrong: Wrong): Record<string, string> {
  const read: Record<string, string> = {};
  if (given === undefined) return read;
  if (!isObject(given)) wrong('variables', 'type', given, 'which is no object of names and values');
  else
    for (const [name, value] of Object.entries(given)) {
      const kind = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const path = `variables.${name}`;
      if (value === undefined) continue;
      if (!kind) wrong(path, 'unknown', value, `and there is no such variable${nearest(name)}`);
      else if (typeof value === 'string' && isWhole(value) && kinds[kind].is(value))
        read[name] = value.trim();
      else {
        const { what, advice, example } = kinds[kind];
        wrong(path, what, value, `which is no ${what}; set it to ${advice} "${example}"`);
      }
    }
  return read;
}

/** A browser closes what a value leaves open, or reads on behind it: in a sheet that would be another rule. */
function isWhole(value: string): boolean {
  const count = (mark: string) => value.split(mark).length;
  return value.trim() !== '' && !/[;{}"'\\]|\/\*/.test(value) && count('(') === count(')');
}

/** What was given, in one line. */
function shownOf(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A big integer, a circle.
    return String(value);
  }
}

const quoted = (value: string): string => (value.startsWith('"') ? value : `"${value}"`);

const plain = (name: string): string =>
  name
    .replace(/^--cm-/, '')
    .replaceAll('-', '')
    .toLowerCase();

/** Written as in CSS, or with a word too many. */
function known(name: string): string | undefined {
  const asked = plain(name);
  const names = Object.keys(variables).toSorted((a, b) => b.length - a.length);
  return (
    names.find((one) => plain(one) === asked) ??
    names.find((one) => asked.startsWith(plain(one)) || asked.endsWith(plain(one)))
  );
}

function nearest(name: string): string {
  const near = known(name);
  return near ? `; did you mean ${near}?` : '; docs/theming.md lists them';
}

function whereTo(key: string): string {
  const near = known(key);
  return near ? `set variables.${near}` : 'its keys are theme, scheme, density and variables';
}
