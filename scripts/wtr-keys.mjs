/** Keys by WebDriver, one after the other, as a person types. */
const named = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Delete: '\uE017',
  Backspace: '\uE003',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
};

const codeOf = (key) => {
  const code = named[key] ?? key;
  if ([...code].length !== 1) throw new Error(`no key “${key}”: add it to scripts/wtr-keys.mjs`);
  return code;
};

const once = (key) => [
  { type: 'keyDown', value: codeOf(key) },
  { type: 'keyUp', value: codeOf(key) },
];

/** `driver.keys` holds all of them down at once, and so loses every letter that comes twice. */
export function pressInTurn(driver, keys) {
  return driver.performActions([{ type: 'key', id: 'keyboard', actions: keys.flatMap(once) }]);
}
