-- One row per file: whose it is and what became of it. The bytes are elsewhere, under the row's id.
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
CREATE INDEX assets_of_order ON assets (order_id);
CREATE INDEX assets_of_party ON assets (party);
CREATE INDEX assets_expiry ON assets (expires_at) WHERE expires_at IS NOT NULL;
