-- With all that is asked of a deadline that is due, so that the tables of others are never looked into.
DROP INDEX deadlines_due;
CREATE INDEX deadlines_due ON deadlines (due_at, order_id, kind);
