/** How PostgreSQL's figures come: BIGINT and sums as numbers, as from SQLite. */
import { types, type CustomTypesConfig } from 'pg';

const whole: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC];

export const wholeNumbers: CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') =>
    whole.includes(id)
      ? wholeNumber
      : types.getTypeParser(id, format as 'text')) as CustomTypesConfig['getTypeParser'],
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds ${text}, which is no safe number`);
  return value;
}
