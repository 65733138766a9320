/** What a test's page says on the console for developers, instead of printing it. */

/** Filled anew for each test of the `describe` that calls it. */
export function keptWarnings(): string[] {
  const warned: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warned.length = 0;
    console.warn = (line: string) => warned.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warned;
}
