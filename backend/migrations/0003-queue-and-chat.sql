-- What a row of a queue shows beside what the order's own columns say, as JSON, derived from the record. Null: not yet
-- derived, or to be derived anew (a migration says so); whoever asks for a queue first does it.
ALTER TABLE orders ADD COLUMN queue TEXT;
-- Where the order stands in each one's queue: 0 needs you, 1 waits, 2 is over; then the instant that counts.
ALTER TABLE orders ADD COLUMN sort_channel TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN sort_client TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN sort_mediator TEXT NOT NULL DEFAULT '';
-- Messages of others that each side has not read.
ALTER TABLE orders ADD COLUMN unread_channel BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN unread_client BIGINT NOT NULL DEFAULT 0;
-- Ids of the files that came with it, as a JSON list.
ALTER TABLE messages ADD COLUMN files TEXT;

UPDATE orders SET
  sort_channel = CASE WHEN done = 1 THEN '2' WHEN turn & 1 <> 0 THEN '0' ELSE '1' END || sort,
  sort_client = CASE WHEN done = 1 THEN '2' WHEN turn & 2 <> 0 THEN '0' ELSE '1' END || sort,
  sort_mediator = CASE WHEN done = 1 THEN '2' WHEN turn & 4 <> 0 THEN '0' ELSE '1' END || sort,
  unread_channel = (SELECT count(*) FROM messages AS m WHERE m.order_id = orders.id AND m.event IS NULL
    AND m.by_actor <> 'channel' AND m.seq > orders.read_channel),
  unread_client = (SELECT count(*) FROM messages AS m WHERE m.order_id = orders.id AND m.event IS NULL
    AND m.by_actor <> 'client' AND m.seq > orders.read_client);

DROP INDEX orders_of_channel;
DROP INDEX orders_of_client;
DROP INDEX orders_escalated;
ALTER TABLE orders DROP COLUMN turn;
ALTER TABLE orders DROP COLUMN due_at;
ALTER TABLE orders DROP COLUMN sort;
-- With all that a queue counts and looks for, so that it never reads ten thousand records to find out.
CREATE INDEX orders_of_channel ON orders (channel_party, sort_channel, id, unread_channel, status, search);
CREATE INDEX orders_of_client ON orders (client_party, sort_client, id, unread_client, status, search);
CREATE INDEX orders_escalated ON orders (sort_mediator, id, channel_party, client_party, status, search)
  WHERE escalated = 1;
CREATE INDEX orders_underived ON orders (id) WHERE queue IS NULL;
