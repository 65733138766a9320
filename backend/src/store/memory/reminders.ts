/** Who wants no reminders by mail, in memory. */
import type { Store } from '../store.ts';
import type { State } from './state.ts';

type RemindersPart = Pick<Store, 'remindersOff' | 'setRemindersOff'>;

export function memoryReminders(state: State): RemindersPart {
  return {
    remindersOff: async (party) => state.remindersOff.has(party),
    async setRemindersOff(party, since) {
      if (since === null) state.remindersOff.delete(party);
      else if (!state.remindersOff.has(party)) state.remindersOff.set(party, since);
    },
  };
}
