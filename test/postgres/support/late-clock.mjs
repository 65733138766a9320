// Loaded before everything else of a process: from its own clock's view it is five minutes later than it is.
const ahead = 5 * 60_000;
const Right = Date;
globalThis.Date = class extends Right {
  constructor(...given) {
    super(...(given.length === 0 ? [Right.now() + ahead] : given));
  }
  static now = () => Right.now() + ahead;
};
