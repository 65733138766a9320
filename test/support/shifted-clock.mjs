// For `node --import`: a process whose clock is wrong by so many ms.
const offset = Number(process.env['TEST_CLOCK_OFFSET_MS']);
const Right = Date;
globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + offset);
    else super(...given);
  }
  static now() {
    return Right.now() + offset;
  }
};
