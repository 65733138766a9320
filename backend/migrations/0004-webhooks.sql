-- Webhooks are work after the commit, too. A check cannot be changed in place everywhere, so the table is made anew.
CREATE TABLE outbox_with_webhooks (
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
INSERT INTO outbox_with_webhooks
  (key, order_id, position, kind, lane, body, next_at, claimed_until, attempts, state, error)
  SELECT key, order_id, position, kind, lane, body, next_at, claimed_until, attempts, state, error FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_webhooks RENAME TO outbox;

-- Each kind is asked for by itself: what waits for one receiver is not looked through for another.
CREATE INDEX outbox_waiting ON outbox (kind, next_at) WHERE state = 'waiting';
CREATE INDEX outbox_lanes ON outbox (order_id, lane, position) WHERE state = 'waiting';
CREATE INDEX outbox_trouble ON outbox (state, next_at, key) WHERE state <> 'done' AND attempts > 0;
