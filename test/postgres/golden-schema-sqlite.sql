CREATE TABLE assets (
  id TEXT NOT NULL PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  subject TEXT NOT NULL,
  party TEXT NOT NULL,
  actor TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('creative', 'message', 'evidence')),
  slot TEXT,
  -- Empty once it was erased.
  name TEXT NOT NULL,
  length BIGINT NOT NULL CHECK (length > 0),
  created_at TEXT NOT NULL,
  -- Forgotten after this instant; none once the order's record needs it.
  expires_at TEXT,
  state TEXT NOT NULL DEFAULT 'uploading' CHECK (state IN ('uploading', 'stored', 'refused', 'erased')),
  -- SHA-256 of the bytes: stays when they are erased.
  checksum TEXT,
  -- What was measured, as JSON.
  facts TEXT,
  -- Media type of the preview that was made of it.
  preview TEXT,
  -- Why it was refused, as JSON.
  refusal TEXT,
  erased_at TEXT,
  CHECK (state <> 'stored' OR (checksum IS NOT NULL AND facts IS NOT NULL)),
  CHECK (state <> 'refused' OR refusal IS NOT NULL),
  CHECK (state <> 'erased' OR (erased_at IS NOT NULL AND name = ''))
);
CREATE TABLE case_notes (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seq BIGINT NOT NULL,
  by_subject TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  client_id TEXT NOT NULL,
  PRIMARY KEY (order_id, seq),
  UNIQUE (order_id, by_subject, client_id)
);
CREATE TABLE deadlines (
  order_id TEXT NOT NULL REFERENCES orders (id),
  kind TEXT NOT NULL,
  due_at TEXT NOT NULL,
  PRIMARY KEY (order_id, kind)
);
CREATE TABLE events (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  by_actor TEXT NOT NULL,
  body TEXT,
  body_hash TEXT NOT NULL,
  hash TEXT NOT NULL, erased_at TEXT,
  PRIMARY KEY (order_id, seq)
);
CREATE TABLE idempotency (
  subject TEXT NOT NULL,
  order_id TEXT NOT NULL REFERENCES orders (id),
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  receipt TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (subject, order_id, key)
);
CREATE TABLE ledger (
  order_id TEXT NOT NULL REFERENCES orders (id),
  booking TEXT NOT NULL,
  account TEXT NOT NULL CHECK (account IN ('checkout', 'held', 'client', 'channel', 'platform')),
  amount BIGINT NOT NULL,
  currency TEXT NOT NULL,
  PRIMARY KEY (booking, account)
);
CREATE TABLE messages (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seq BIGINT NOT NULL,
  by_actor TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The order event of a system line, as JSON.
  event TEXT,
  client_id TEXT, files TEXT, erased_at TEXT,
  PRIMARY KEY (order_id, seq),
  UNIQUE (order_id, by_actor, client_id)
);
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE orders (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  version BIGINT NOT NULL,
  status TEXT NOT NULL,
  record TEXT NOT NULL,
  -- SHA-256 of what the host placed: the same id again must be the same order.
  placed_hash TEXT NOT NULL,
  -- Hash and instant of the newest event.
  head TEXT NOT NULL,
  last_at TEXT NOT NULL,
  channel_party TEXT NOT NULL,
  client_party TEXT NOT NULL,
  channel_name TEXT NOT NULL,
  client_name TEXT NOT NULL,
  search TEXT NOT NULL,
  currency TEXT NOT NULL,
  captured BIGINT NOT NULL CHECK (captured >= 0),
  -- Whose move it is: 1 channel, 2 client, 4 mediator.
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  escalated INTEGER NOT NULL CHECK (escalated IN (0, 1)),
  money TEXT NOT NULL DEFAULT 'held' CHECK (money IN ('held', 'settling', 'settled', 'settlementFailed')),
  -- The newest message's seq, who has written (1 channel, 2 client), and how far each side has read.
  messages BIGINT NOT NULL DEFAULT 0,
  wrote INTEGER NOT NULL DEFAULT 0,
  read_channel BIGINT NOT NULL DEFAULT 0,
  read_client BIGINT NOT NULL DEFAULT 0,
  -- Outbox rows so far.
  outbox BIGINT NOT NULL DEFAULT 0
, queue TEXT, sort_channel TEXT NOT NULL DEFAULT '', sort_client TEXT NOT NULL DEFAULT '', sort_mediator TEXT NOT NULL DEFAULT '', unread_channel BIGINT NOT NULL DEFAULT 0, unread_client BIGINT NOT NULL DEFAULT 0, held_by TEXT NOT NULL DEFAULT '', sort_holder TEXT NOT NULL DEFAULT '', erased_channel TEXT, erased_client TEXT, erased_messages TEXT);
CREATE TABLE "outbox" (
  key TEXT NOT NULL PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  position BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'money', 'reminder', 'webhook')),
  lane TEXT NOT NULL,
  body TEXT NOT NULL,
  next_at TEXT NOT NULL,
  claimed_until TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
  error TEXT,
  UNIQUE (order_id, position)
);
CREATE TABLE reminders_off (party TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL);
CREATE TABLE settlements (
  key TEXT NOT NULL PRIMARY KEY,
  order_id TEXT NOT NULL UNIQUE REFERENCES orders (id),
  captured BIGINT NOT NULL,
  refund BIGINT NOT NULL CHECK (refund >= 0),
  payout BIGINT NOT NULL CHECK (payout >= 0),
  fee BIGINT NOT NULL CHECK (fee >= 0),
  currency TEXT NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  CHECK (refund + payout + fee = captured)
);
CREATE INDEX assets_expiry ON assets (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX assets_of_order ON assets (order_id);
CREATE INDEX assets_of_party ON assets (party);
CREATE INDEX deadlines_due ON deadlines (due_at, order_id, kind);
CREATE INDEX idempotency_age ON idempotency (stored_at);
CREATE INDEX ledger_of_order ON ledger (order_id);
CREATE INDEX orders_escalated ON orders (sort_mediator, id, held_by, channel_party, client_party, status, search)
  WHERE escalated = 1;
CREATE INDEX orders_held ON orders (held_by, sort_holder, id, channel_party, client_party, status, search)
  WHERE escalated = 1 AND held_by <> '';
CREATE INDEX orders_of_channel ON orders (channel_party, sort_channel, id, unread_channel, status, search);
CREATE INDEX orders_of_client ON orders (client_party, sort_client, id, unread_client, status, search);
CREATE INDEX orders_over ON orders (last_at) WHERE done = 1 AND erased_messages IS NULL;
CREATE INDEX orders_underived ON orders (id) WHERE queue IS NULL;
CREATE INDEX outbox_lanes ON outbox (order_id, lane, position) WHERE state = 'waiting';
CREATE INDEX outbox_trouble ON outbox (state, next_at, key) WHERE state <> 'done' AND attempts > 0;
CREATE INDEX outbox_waiting ON outbox (kind, next_at) WHERE state = 'waiting';
