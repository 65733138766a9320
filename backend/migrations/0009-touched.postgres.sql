-- The transaction that wrote an order's row last. Numbers of transactions are given in one order and committed in
-- another, so whoever asks "what is new?" asks from the oldest one that was still running when it asked before.
ALTER TABLE orders ADD COLUMN touched BIGINT NOT NULL DEFAULT 0;
CREATE INDEX orders_touched ON orders (touched);
CREATE FUNCTION touch_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END
$$;
CREATE TRIGGER orders_touch BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch_order();
