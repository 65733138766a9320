-- When what was typed was erased: of an event all that it said, of a message its text.
ALTER TABLE events ADD COLUMN erased_at TEXT;
ALTER TABLE messages ADD COLUMN erased_at TEXT;
-- When the words of each side, and all messages by their age, were erased.
ALTER TABLE orders ADD COLUMN erased_channel TEXT;
ALTER TABLE orders ADD COLUMN erased_client TEXT;
ALTER TABLE orders ADD COLUMN erased_messages TEXT;
CREATE INDEX orders_over ON orders (last_at) WHERE done = 1 AND erased_messages IS NULL;
