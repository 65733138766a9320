-- One row per order: the record as the rules know it, and beside it what queues and locks need.
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
  turn INTEGER NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  escalated INTEGER NOT NULL CHECK (escalated IN (0, 1)),
  due_at TEXT,
  sort TEXT NOT NULL,
  money TEXT NOT NULL DEFAULT 'held' CHECK (money IN ('held', 'settling', 'settled', 'settlementFailed')),
  -- The newest message's seq, who has written (1 channel, 2 client), and how far each side has read.
  messages BIGINT NOT NULL DEFAULT 0,
  wrote INTEGER NOT NULL DEFAULT 0,
  read_channel BIGINT NOT NULL DEFAULT 0,
  read_client BIGINT NOT NULL DEFAULT 0,
  -- Outbox rows so far.
  outbox BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX orders_of_channel ON orders (channel_party, done, sort, id);
CREATE INDEX orders_of_client ON orders (client_party, done, sort, id);
CREATE INDEX orders_escalated ON orders (done, sort, id) WHERE escalated = 1;

-- The history: a hash chain over the hashes of the bodies, so that a body can be erased and the rest still proved.
CREATE TABLE events (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  by_actor TEXT NOT NULL,
  body TEXT,
  body_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (order_id, seq)
);

CREATE TABLE messages (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seq BIGINT NOT NULL,
  by_actor TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The order event of a system line, as JSON.
  event TEXT,
  client_id TEXT,
  PRIMARY KEY (order_id, seq),
  UNIQUE (order_id, by_actor, client_id)
);

-- An index of the deadlines in the records, for the clock.
CREATE TABLE deadlines (
  order_id TEXT NOT NULL REFERENCES orders (id),
  kind TEXT NOT NULL,
  due_at TEXT NOT NULL,
  PRIMARY KEY (order_id, kind)
);
CREATE INDEX deadlines_due ON deadlines (due_at, order_id);

-- What was answered to a key; only successes.
CREATE TABLE idempotency (
  subject TEXT NOT NULL,
  order_id TEXT NOT NULL REFERENCES orders (id),
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  receipt TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (subject, order_id, key)
);
CREATE INDEX idempotency_age ON idempotency (stored_at);

-- Work to be done after the commit, at least once; in order within a lane.
CREATE TABLE outbox (
  key TEXT NOT NULL PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  position BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'money', 'reminder')),
  lane TEXT NOT NULL,
  body TEXT NOT NULL,
  next_at TEXT NOT NULL,
  claimed_until TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
  error TEXT,
  UNIQUE (order_id, position)
);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_lanes ON outbox (order_id, lane, position) WHERE state = 'waiting';
CREATE INDEX outbox_trouble ON outbox (next_at) WHERE state <> 'done' AND attempts > 0;

-- Money: a key settles once, an order settles once, and what goes out is what came in.
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
CREATE TABLE ledger (
  order_id TEXT NOT NULL REFERENCES orders (id),
  booking TEXT NOT NULL,
  account TEXT NOT NULL CHECK (account IN ('checkout', 'held', 'client', 'channel', 'platform')),
  amount BIGINT NOT NULL,
  currency TEXT NOT NULL,
  PRIMARY KEY (booking, account)
);
CREATE INDEX ledger_of_order ON ledger (order_id);

CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta (name, value) VALUES ('nextCase', '1042');
