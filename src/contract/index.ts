/** The words on the wire for who writes an adapter or a backend: types, limits, and readers that throw on what is no such thing. */
export { actionRules, actionTypes } from './actions.ts';
export type { ActionClass, ActionType, Actor, ActorOrSystem, Target, TargetKind } from './actions.ts';
export type { Agreement, Clause, CreativeKind, SlotSpec } from './agreement.ts';
export type {
  ActOptions,
  AdapterFeatures,
  ApiAdapter,
  AssetRef,
  AssetUrlOptions,
  CallOptions,
  Connection,
  MessageQuery,
  MessageWatcher,
  QueueQuery,
  StopWatching,
  UploadOptions,
  UploadProgress,
  Watcher,
} from './api-adapter.ts';
export { ApiError, apiErrorCodes } from './api-error.ts';
export type { ApiErrorCode, ApiErrorDetails, FieldProblem, Problem } from './api-error.ts';
export type { Command, CommandInput, NewEvidence } from './commands.ts';
export type {
  Asset,
  CreativeSlot,
  CreativeVersion,
  FileAsset,
  Place,
  ReviewComment,
  SlotStatus,
  VersionStatus,
} from './creative.ts';
export { commentName, resolvedIn } from './comments.ts';
export { fileFormats, fileProblems, fileSpecOf, isFileKind } from './file-rules.ts';
export type { FileLink, StoredFile, TakeUpload } from './file-wire.ts';
export type { FileFacts, FileKind, FileSpec, Range } from './file-spec.ts';
export type { Deadline, DeadlineKind } from './deadlines.ts';
export type {
  Answer,
  Decision,
  Dispute,
  DisputeStatus,
  DisputeView,
  Evidence,
  Finding,
  Ground,
  InfoRequest,
  Offer,
  Terms,
} from './dispute.ts';
export { parseCommand, parseMessage } from './input.ts';
export { limits } from './limits.ts';
export type { Message, MessagePage, NewMessage } from './message.ts';
export type { CaseNote, CaseNotes, NewNote } from './notes.ts';
export type { Currency, Minor, MoneyState, OrderMoney } from './money.ts';
export { parseOrderSnapshot } from './order.ts';
export type {
  ActionInput,
  ActResult,
  AvailableAction,
  CancellationRequest,
  EndReason,
  OrderSnapshot,
  OrderStatus,
  Party,
  Receipt,
  TimelineEntry,
} from './order.ts';
export type { CaseRow, OrderPage, OrderRow, QueueView } from './queue.ts';
export type { PlaceOrder } from './placement.ts';
export { parsePolicy, type Policy, PolicyError, standardPolicy } from './policy.ts';
export type { CalendarDate, Coded, Id, Instant, OrNewer, Sha256 } from './primitives.ts';
export { type Split, splitOf } from './split.ts';
export type { Hint, ReadMark } from './wire.ts';
