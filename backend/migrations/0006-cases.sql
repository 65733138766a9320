-- What mediators note about a case for themselves; never part of the history that both sides read.
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

-- Which mediator holds the open case, if any: for that one it stands elsewhere in the queue than for all others.
ALTER TABLE orders ADD COLUMN held_by TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN sort_holder TEXT NOT NULL DEFAULT '';
-- A mediator's rows tell of the case: all are derived anew by whoever asks for a queue first.
UPDATE orders SET queue = NULL;

DROP INDEX orders_escalated;
CREATE INDEX orders_escalated ON orders (sort_mediator, id, held_by, channel_party, client_party, status, search)
  WHERE escalated = 1;
CREATE INDEX orders_held ON orders (held_by, sort_holder, id, channel_party, client_party, status, search)
  WHERE escalated = 1 AND held_by <> '';
