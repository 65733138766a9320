/** Who wants no reminders by mail, in SQL. */
import type { Store } from '../store.ts';
import { first, type SqlEngine } from './engine.ts';

type RemindersPart = Pick<Store, 'remindersOff' | 'setRemindersOff'>;

export function sqlReminders(engine: SqlEngine): RemindersPart {
  return {
    remindersOff: (party) =>
      engine.read(async (sql) => {
        return (await first(sql, 'SELECT 1 AS off FROM reminders_off WHERE party = ?', party)) !== undefined;
      }),
    setRemindersOff: (party, since) =>
      engine.write(async (sql) => {
        if (since === null) await sql.run('DELETE FROM reminders_off WHERE party = ?', party);
        else
          await sql.run(
            'INSERT INTO reminders_off (party, at) VALUES (?, ?) ON CONFLICT (party) DO NOTHING',
            party,
            since,
          );
      }),
  };
}
