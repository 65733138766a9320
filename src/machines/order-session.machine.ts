/** One open order in a page: it asks, waits and remembers; it never decides. */
import { assign, fromCallback, raise, setup } from 'xstate';
import type { Connection } from '../contract/api-adapter.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { CommandInput } from '../contract/commands.ts';
import type { OrderSnapshot, Receipt } from '../contract/order.ts';
import { act, silent, watch } from './order-session.calls.ts';
import {
  begin,
  beginAgain,
  beOvertaken,
  beTooLate,
  emptySession,
  keepNewer,
  recall,
  remember,
  type SessionContext,
  type SessionEvent,
  type SessionInput,
  whySilent,
} from './order-session.context.ts';
import { afterLostReply, isServed, isUncertain, waitFor } from './order-session.rules.ts';

/** How long an adapter may be silent: about the first load, and about an action. */
const patience = 30_000;

/** The event is the parameter. */
const told = <Event>({ event }: { event: Event }): Event => event;

const lostReply = ({ order, inFlight, clock }: SessionContext) =>
  afterLostReply(order!, inFlight!, clock.now());

export const orderSessionMachine = setup({
  types: {
    input: {} as SessionInput,
    context: {} as SessionContext,
    events: {} as SessionEvent,
    tags: {} as 'acting',
  },
  actors: {
    watch: fromCallback<SessionEvent, SessionContext>(({ input, sendBack }) => watch(input, sendBack)),
    act: fromCallback<SessionEvent, SessionContext>(({ input, sendBack }) => act(input, sendBack)),
  },
  actions: {
    syncClock: ({ context }, { order }: { order: OrderSnapshot }) => context.clock.sync(order.serverTime),
    keepNewer: assign(({ context }, { order }: { order: OrderSnapshot }) => keepNewer(context, order)),
    rememberConnection: assign(({ context }, { state }: { state: Connection }) => remember(context, state)),
    rememberError: assign((_, { error }: { error: ApiError }) => ({ error })),
    rememberSilence: assign(({ context }) => ({ error: whySilent(context) })),
    forgetError: assign({ error: null }),
    countAsk: assign({ asks: ({ context }) => context.asks + 1 }),
    begin: assign(({ context }, { command }: { command: CommandInput }) => begin(context, command)),
    beginAgain: assign(({ context }) => beginAgain(context)),
    recall: assign(({ context }) => recall(context)),
    saveInFlight: ({ context: { memory, order, inFlight } }) => memory.save(order!, inFlight!),
    clearInFlight: ({ context: { memory, order } }) => memory.clear(order!),
    clearUnlessUncertain: ({ context: { memory, order } }, { error }: { error: ApiError }) =>
      isUncertain(error) || memory.clear(order!),
    forgetOutcome: assign({ outcome: null }),
    rememberDone: assign(({ context }, { receipt }: { receipt: Receipt }) => ({
      outcome: { kind: 'done' as const, receipt, command: context.inFlight!.command },
    })),
    rememberFailure: assign(({ context }, { error }: { error: ApiError }) => ({
      outcome: { kind: 'failed' as const, command: context.inFlight!.command, error },
    })),
    beOvertaken: assign(({ context }, { error }: { error: ApiError }) => beOvertaken(context, error)),
    beTooLate: assign(({ context }, { command }: { command: CommandInput }) => beTooLate(context, command)),
    askAgain: raise({ type: 'refresh' }),
  },
  guards: {
    hasOrder: ({ context }) => context.order !== null,
    isServed: ({ context }, { command }: { command: CommandInput }) =>
      context.order !== null && isServed(context.order, command),
    isLostEarly: ({ context }, { state }: { state: Connection }) =>
      state === 'offline' && context.order === null,
    isBack: ({ context }, { state }: { state: Connection }) =>
      state !== 'offline' && context.connection === 'offline',
    isBackAndUncertain: ({ context: { connection, outcome } }, { state }: { state: Connection }) =>
      state !== 'offline' &&
      connection === 'offline' &&
      outcome?.kind === 'failed' &&
      isUncertain(outcome.error),
    hasNothingInFlight: ({ context }) => context.inFlight === null,
    shouldResend: ({ context }) => lostReply(context) === 'resend',
    shouldAsk: ({ context }) => lostReply(context) === 'ask',
    isConflict: (_, { error }: { error: ApiError }) => error.code === 'conflict',
  },
  delays: {
    patience,
    nextInstant: ({ context }) => waitFor(context.order, context.clock.now(), context.asks),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => emptySession(input),
  type: 'parallel',
  states: {
    /** What the server says. */
    watch: {
      initial: 'following',
      states: {
        following: {
          id: 'following',
          invoke: { src: 'watch', input: ({ context }) => context },
          initial: 'loading',
          on: {
            'watch.order': {
              target: '.current',
              actions: [
                { type: 'syncClock', params: told },
                { type: 'keepNewer', params: told },
              ],
            },
            'watch.connection': { actions: { type: 'rememberConnection', params: told } },
            'watch.failed': { target: 'ended', actions: { type: 'rememberError', params: told } },
            // Asking again is watching anew: a watch starts with the order as it is now.
            refresh: { target: 'following', reenter: true },
          },
          states: {
            loading: {
              on: {
                'watch.connection': {
                  guard: { type: 'isLostEarly', params: told },
                  target: 'late',
                  actions: [{ type: 'rememberConnection', params: told }, 'rememberSilence'],
                },
              },
              after: {
                patience: [
                  { guard: 'hasOrder', target: 'current' },
                  { target: 'late', actions: 'rememberSilence' },
                ],
              },
            },
            late: {
              on: {
                'watch.connection': {
                  guard: { type: 'isBack', params: told },
                  target: 'loading',
                  actions: ['forgetError', { type: 'rememberConnection', params: told }],
                },
                retry: { target: '#following', reenter: true, actions: 'forgetError' },
              },
            },
            current: {
              after: { nextInstant: { target: '#following', reenter: true, actions: 'countAsk' } },
            },
          },
        },
        ended: {
          on: {
            retry: { target: 'following', actions: 'forgetError' },
            refresh: { target: 'following', actions: 'forgetError' },
            // An action came through: nothing keeps the order from being followed any more.
            'act.done': { target: 'following', actions: 'forgetError' },
          },
        },
      },
    },
    /** What the person asked for. */
    act: {
      initial: 'recalling',
      states: {
        // After a reload an action may still be in flight: the order is read before anything is sent.
        recalling: { on: { 'watch.order': 'recalled' } },
        recalled: { entry: 'recall', always: 'judging' },
        judging: {
          id: 'judging',
          always: [
            { guard: 'hasNothingInFlight', target: 'ready.idle' },
            { guard: 'shouldResend', target: 'sending' },
            {
              guard: 'shouldAsk',
              target: 'ready.failed',
              actions: { type: 'rememberFailure', params: () => ({ error: silent('an earlier act()') }) },
            },
            {
              target: 'ready.idle',
              actions: ['clearInFlight', { type: 'beTooLate', params: ({ context }) => context.inFlight! }],
            },
          ],
        },
        ready: {
          initial: 'idle',
          on: {
            act: [
              {
                guard: { type: 'isServed', params: told },
                target: 'sending',
                actions: { type: 'begin', params: told },
              },
              { target: '.idle', actions: [{ type: 'beTooLate', params: told }, 'clearInFlight'] },
            ],
            dismiss: { target: '.idle', actions: ['forgetOutcome', 'clearInFlight'] },
          },
          states: {
            idle: {},
            failed: {
              on: { retry: { target: '#sending', actions: 'beginAgain' } },
              initial: 'resting',
              states: {
                resting: {
                  on: {
                    'watch.connection': {
                      guard: { type: 'isBackAndUncertain', params: told },
                      target: 'reading',
                      actions: 'askAgain',
                    },
                  },
                },
                reading: { on: { 'watch.order': '#judging' } },
              },
            },
          },
        },
        sending: {
          id: 'sending',
          tags: 'acting',
          entry: ['forgetOutcome', 'saveInFlight'],
          invoke: { src: 'act', input: ({ context }) => context },
          on: {
            'act.done': {
              target: 'ready.idle',
              actions: [
                { type: 'syncClock', params: told },
                { type: 'keepNewer', params: told },
                { type: 'rememberDone', params: told },
                'clearInFlight',
              ],
            },
            'act.refused': [
              {
                guard: { type: 'isConflict', params: told },
                target: 'ready.idle',
                actions: [{ type: 'beOvertaken', params: told }, 'clearInFlight', 'askAgain'],
              },
              {
                target: 'ready.failed',
                actions: [
                  { type: 'rememberFailure', params: told },
                  { type: 'clearUnlessUncertain', params: told },
                ],
              },
            ],
          },
          after: {
            patience: {
              target: 'ready.failed',
              actions: { type: 'rememberFailure', params: () => ({ error: silent('act()') }) },
            },
          },
        },
      },
    },
  },
});
