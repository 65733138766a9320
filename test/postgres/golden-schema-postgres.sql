assets.id TEXT COLLATE C NOT NULL
assets.order_id TEXT COLLATE C NOT NULL
assets.subject TEXT COLLATE C NOT NULL
assets.party TEXT COLLATE C NOT NULL
assets.actor TEXT COLLATE C NOT NULL
assets.purpose TEXT COLLATE C NOT NULL
assets.slot TEXT COLLATE C
assets.name TEXT COLLATE C NOT NULL
assets.length BIGINT NOT NULL
assets.created_at TEXT COLLATE C NOT NULL
assets.expires_at TEXT COLLATE C
assets.state TEXT COLLATE C NOT NULL DEFAULT 'uploading'::text
assets.checksum TEXT COLLATE C
assets.facts TEXT COLLATE C
assets.preview TEXT COLLATE C
assets.refusal TEXT COLLATE C
assets.erased_at TEXT COLLATE C
case_notes.order_id TEXT COLLATE C NOT NULL
case_notes.seq BIGINT NOT NULL
case_notes.by_subject TEXT COLLATE C NOT NULL
case_notes.at TEXT COLLATE C NOT NULL
case_notes.text TEXT COLLATE C NOT NULL
case_notes.client_id TEXT COLLATE C NOT NULL
deadlines.order_id TEXT COLLATE C NOT NULL
deadlines.kind TEXT COLLATE C NOT NULL
deadlines.due_at TEXT COLLATE C NOT NULL
events.order_id TEXT COLLATE C NOT NULL
events.seq BIGINT NOT NULL
events.at TEXT COLLATE C NOT NULL
events.type TEXT COLLATE C NOT NULL
events.by_actor TEXT COLLATE C NOT NULL
events.body TEXT COLLATE C
events.body_hash TEXT COLLATE C NOT NULL
events.hash TEXT COLLATE C NOT NULL
events.erased_at TEXT COLLATE C
idempotency.subject TEXT COLLATE C NOT NULL
idempotency.order_id TEXT COLLATE C NOT NULL
idempotency.key TEXT COLLATE C NOT NULL
idempotency.body_hash TEXT COLLATE C NOT NULL
idempotency.receipt TEXT COLLATE C NOT NULL
idempotency.stored_at TEXT COLLATE C NOT NULL
ledger.order_id TEXT COLLATE C NOT NULL
ledger.booking TEXT COLLATE C NOT NULL
ledger.account TEXT COLLATE C NOT NULL
ledger.amount BIGINT NOT NULL
ledger.currency TEXT COLLATE C NOT NULL
messages.order_id TEXT COLLATE C NOT NULL
messages.seq BIGINT NOT NULL
messages.by_actor TEXT COLLATE C NOT NULL
messages.at TEXT COLLATE C NOT NULL
messages.text TEXT COLLATE C NOT NULL
messages.event TEXT COLLATE C
messages.client_id TEXT COLLATE C
messages.files TEXT COLLATE C
messages.erased_at TEXT COLLATE C
meta.name TEXT COLLATE C NOT NULL
meta.value TEXT COLLATE C NOT NULL
orders.id TEXT COLLATE C NOT NULL
orders.number TEXT COLLATE C NOT NULL
orders.version BIGINT NOT NULL
orders.status TEXT COLLATE C NOT NULL
orders.record TEXT COLLATE C NOT NULL
orders.placed_hash TEXT COLLATE C NOT NULL
orders.head TEXT COLLATE C NOT NULL
orders.last_at TEXT COLLATE C NOT NULL
orders.channel_party TEXT COLLATE C NOT NULL
orders.client_party TEXT COLLATE C NOT NULL
orders.channel_name TEXT COLLATE C NOT NULL
orders.client_name TEXT COLLATE C NOT NULL
orders.search TEXT COLLATE C NOT NULL
orders.currency TEXT COLLATE C NOT NULL
orders.captured BIGINT NOT NULL
orders.done INTEGER NOT NULL
orders.escalated INTEGER NOT NULL
orders.money TEXT COLLATE C NOT NULL DEFAULT 'held'::text
orders.messages BIGINT NOT NULL DEFAULT 0
orders.wrote INTEGER NOT NULL DEFAULT 0
orders.read_channel BIGINT NOT NULL DEFAULT 0
orders.read_client BIGINT NOT NULL DEFAULT 0
orders.outbox BIGINT NOT NULL DEFAULT 0
orders.queue TEXT COLLATE C
orders.sort_channel TEXT COLLATE C NOT NULL DEFAULT ''::text
orders.sort_client TEXT COLLATE C NOT NULL DEFAULT ''::text
orders.sort_mediator TEXT COLLATE C NOT NULL DEFAULT ''::text
orders.unread_channel BIGINT NOT NULL DEFAULT 0
orders.unread_client BIGINT NOT NULL DEFAULT 0
orders.held_by TEXT COLLATE C NOT NULL DEFAULT ''::text
orders.sort_holder TEXT COLLATE C NOT NULL DEFAULT ''::text
orders.erased_channel TEXT COLLATE C
orders.erased_client TEXT COLLATE C
orders.erased_messages TEXT COLLATE C
orders.touched BIGINT NOT NULL DEFAULT 0
outbox.key TEXT COLLATE C NOT NULL
outbox.order_id TEXT COLLATE C NOT NULL
outbox.position BIGINT NOT NULL
outbox.kind TEXT COLLATE C NOT NULL
outbox.lane TEXT COLLATE C NOT NULL
outbox.body TEXT COLLATE C NOT NULL
outbox.next_at TEXT COLLATE C NOT NULL
outbox.claimed_until TEXT COLLATE C
outbox.attempts INTEGER NOT NULL DEFAULT 0
outbox.state TEXT COLLATE C NOT NULL DEFAULT 'waiting'::text
outbox.error TEXT COLLATE C
reminders_off.party TEXT COLLATE C NOT NULL
reminders_off.at TEXT COLLATE C NOT NULL
schema_migrations.version INTEGER NOT NULL
schema_migrations.name TEXT NOT NULL
schema_migrations.at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
settlements.key TEXT COLLATE C NOT NULL
settlements.order_id TEXT COLLATE C NOT NULL
settlements.captured BIGINT NOT NULL
settlements.refund BIGINT NOT NULL
settlements.payout BIGINT NOT NULL
settlements.fee BIGINT NOT NULL
settlements.currency TEXT COLLATE C NOT NULL
settlements.reference TEXT COLLATE C NOT NULL
settlements.at TEXT COLLATE C NOT NULL

assets assets_check CHECK (((state <> 'stored'::text) OR ((checksum IS NOT NULL) AND (facts IS NOT NULL))))
assets assets_check1 CHECK (((state <> 'refused'::text) OR (refusal IS NOT NULL)))
assets assets_check2 CHECK (((state <> 'erased'::text) OR ((erased_at IS NOT NULL) AND (name = ''::text))))
assets assets_length_check CHECK ((length > 0))
assets assets_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
assets assets_pkey PRIMARY KEY (id)
assets assets_purpose_check CHECK ((purpose = ANY (ARRAY['creative'::text, 'message'::text, 'evidence'::text])))
assets assets_state_check CHECK ((state = ANY (ARRAY['uploading'::text, 'stored'::text, 'refused'::text, 'erased'::text])))
case_notes case_notes_order_id_by_subject_client_id_key UNIQUE (order_id, by_subject, client_id)
case_notes case_notes_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
case_notes case_notes_pkey PRIMARY KEY (order_id, seq)
deadlines deadlines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
deadlines deadlines_pkey PRIMARY KEY (order_id, kind)
events events_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
events events_pkey PRIMARY KEY (order_id, seq)
idempotency idempotency_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
idempotency idempotency_pkey PRIMARY KEY (subject, order_id, key)
ledger ledger_account_check CHECK ((account = ANY (ARRAY['checkout'::text, 'held'::text, 'client'::text, 'channel'::text, 'platform'::text])))
ledger ledger_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
ledger ledger_pkey PRIMARY KEY (booking, account)
messages messages_order_id_by_actor_client_id_key UNIQUE (order_id, by_actor, client_id)
messages messages_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
messages messages_pkey PRIMARY KEY (order_id, seq)
meta meta_pkey PRIMARY KEY (name)
orders orders_captured_check CHECK ((captured >= 0))
orders orders_done_check CHECK ((done = ANY (ARRAY[0, 1])))
orders orders_escalated_check CHECK ((escalated = ANY (ARRAY[0, 1])))
orders orders_money_check CHECK ((money = ANY (ARRAY['held'::text, 'settling'::text, 'settled'::text, 'settlementFailed'::text])))
orders orders_pkey PRIMARY KEY (id)
outbox outbox_with_webhooks_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'money'::text, 'reminder'::text, 'webhook'::text])))
outbox outbox_with_webhooks_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
outbox outbox_with_webhooks_order_id_position_key UNIQUE (order_id, "position")
outbox outbox_with_webhooks_pkey PRIMARY KEY (key)
outbox outbox_with_webhooks_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'dead'::text])))
reminders_off reminders_off_pkey PRIMARY KEY (party)
schema_migrations schema_migrations_pkey PRIMARY KEY (version)
settlements settlements_check CHECK ((((refund + payout) + fee) = captured))
settlements settlements_fee_check CHECK ((fee >= 0))
settlements settlements_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
settlements settlements_order_id_key UNIQUE (order_id)
settlements settlements_payout_check CHECK ((payout >= 0))
settlements settlements_pkey PRIMARY KEY (key)
settlements settlements_reference_key UNIQUE (reference)
settlements settlements_refund_check CHECK ((refund >= 0))

CREATE INDEX assets_expiry ON assets USING btree (expires_at) WHERE (expires_at IS NOT NULL)
CREATE INDEX assets_of_order ON assets USING btree (order_id)
CREATE INDEX assets_of_party ON assets USING btree (party)
CREATE INDEX deadlines_due ON deadlines USING btree (due_at, order_id, kind)
CREATE INDEX idempotency_age ON idempotency USING btree (stored_at)
CREATE INDEX ledger_of_order ON ledger USING btree (order_id)
CREATE INDEX orders_escalated ON orders USING btree (sort_mediator, id, held_by, channel_party, client_party, status, search) WHERE (escalated = 1)
CREATE INDEX orders_held ON orders USING btree (held_by, sort_holder, id, channel_party, client_party, status, search) WHERE ((escalated = 1) AND (held_by <> ''::text))
CREATE INDEX orders_of_channel ON orders USING btree (channel_party, sort_channel, id, unread_channel, status, search)
CREATE INDEX orders_of_client ON orders USING btree (client_party, sort_client, id, unread_client, status, search)
CREATE INDEX orders_over ON orders USING btree (last_at) WHERE ((done = 1) AND (erased_messages IS NULL))
CREATE INDEX orders_touched ON orders USING btree (touched)
CREATE INDEX orders_underived ON orders USING btree (id) WHERE (queue IS NULL)
CREATE INDEX outbox_lanes ON outbox USING btree (order_id, lane, "position") WHERE (state = 'waiting'::text)
CREATE INDEX outbox_trouble ON outbox USING btree (state, next_at, key) WHERE ((state <> 'done'::text) AND (attempts > 0))
CREATE INDEX outbox_waiting ON outbox USING btree (kind, next_at) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX assets_pkey ON assets USING btree (id)
CREATE UNIQUE INDEX case_notes_order_id_by_subject_client_id_key ON case_notes USING btree (order_id, by_subject, client_id)
CREATE UNIQUE INDEX case_notes_pkey ON case_notes USING btree (order_id, seq)
CREATE UNIQUE INDEX deadlines_pkey ON deadlines USING btree (order_id, kind)
CREATE UNIQUE INDEX events_pkey ON events USING btree (order_id, seq)
CREATE UNIQUE INDEX idempotency_pkey ON idempotency USING btree (subject, order_id, key)
CREATE UNIQUE INDEX ledger_pkey ON ledger USING btree (booking, account)
CREATE UNIQUE INDEX messages_order_id_by_actor_client_id_key ON messages USING btree (order_id, by_actor, client_id)
CREATE UNIQUE INDEX messages_pkey ON messages USING btree (order_id, seq)
CREATE UNIQUE INDEX meta_pkey ON meta USING btree (name)
CREATE UNIQUE INDEX orders_pkey ON orders USING btree (id)
CREATE UNIQUE INDEX outbox_with_webhooks_order_id_position_key ON outbox USING btree (order_id, "position")
CREATE UNIQUE INDEX outbox_with_webhooks_pkey ON outbox USING btree (key)
CREATE UNIQUE INDEX reminders_off_pkey ON reminders_off USING btree (party)
CREATE UNIQUE INDEX schema_migrations_pkey ON schema_migrations USING btree (version)
CREATE UNIQUE INDEX settlements_order_id_key ON settlements USING btree (order_id)
CREATE UNIQUE INDEX settlements_pkey ON settlements USING btree (key)
CREATE UNIQUE INDEX settlements_reference_key ON settlements USING btree (reference)

CREATE TRIGGER orders_touch BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch_order()

touch_order:  BEGIN NEW.touched := pg_current_xact_id()::text::bigint; RETURN NEW; END 
