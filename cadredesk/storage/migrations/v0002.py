"""Schema 2: imports are listed, columns and spellings remembered. Frozen text, as every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cadredesk.storage.ids import new_uid

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw


def run(raw: Raw) -> None:
    """Make the three tables, and list the imports the log tells of."""
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            raw.execute(statement)
    for row in raw.execute(_OLDER).fetchall():
        raw.execute(
            "INSERT INTO import_batch (uid, kind, file, at, user, operation, new, changed)"
            " VALUES (?, 'roster', ?, ?, ?, ?, ?, ?)",
            (new_uid(), *row),
        )


# an import undone is none; whom an import changed: all it wrote something of, without the new
_OLDER = """
WITH import AS (
  SELECT id, substr(label, 9) AS file, at, user FROM operation AS o
  WHERE kind = 'do' AND substr(label, 1, 8) = 'Nhập từ ' AND ifnull((SELECT l.kind
    FROM operation AS l WHERE l.undoes = o.id ORDER BY l.id DESC LIMIT 1), 'redo') = 'redo'),
made AS (
  SELECT operation_id AS import, row_id AS person FROM change
  WHERE operation_id IN (SELECT id FROM import) AND "table" = 'person' AND kind = 'insert'),
touched AS (
  SELECT c.operation_id AS import, CASE
    WHEN c."table" = 'person' THEN c.row_id
    WHEN c.kind <> 'update' THEN json_extract(c.data, '$.person_id')
    WHEN c."table" = 'qualification' THEN
      (SELECT q.person_id FROM qualification AS q WHERE q.id = c.row_id)
    END AS person
  FROM change AS c WHERE c.operation_id IN (SELECT id FROM import))
SELECT file, at, user, id, (SELECT count(*) FROM made WHERE import = i.id),
  (SELECT count(*) FROM (SELECT person FROM touched WHERE import = i.id AND person IS NOT NULL
    EXCEPT SELECT person FROM made WHERE import = i.id))
FROM import AS i ORDER BY id"""

SCHEMA = """
CREATE TABLE import_batch (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  kind TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT, as_of TEXT, at TEXT NOT NULL, user TEXT
  NOT NULL, operation INTEGER NOT NULL, new INTEGER NOT NULL, changed INTEGER NOT NULL, left_out
  INTEGER, taken_back_at TEXT, CONSTRAINT uq_import_batch_uid UNIQUE (uid));
CREATE TABLE import_layout (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  kind TEXT NOT NULL, signature TEXT NOT NULL, columns JSON NOT NULL, used_at TEXT NOT NULL,
  CONSTRAINT uq_import_layout_kind_signature UNIQUE (kind, signature), CONSTRAINT
  uq_import_layout_uid UNIQUE (uid));
CREATE TABLE title_spelling (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  text TEXT NOT NULL, "key" TEXT NOT NULL, title_id INTEGER NOT NULL, body_id INTEGER,
  CONSTRAINT uq_title_spelling_uid UNIQUE (uid), CONSTRAINT uq_title_spelling_key UNIQUE
  ("key"), CONSTRAINT fk_title_spelling_title_id FOREIGN KEY(title_id) REFERENCES title (id) ON
  DELETE CASCADE, CONSTRAINT fk_title_spelling_body_id FOREIGN KEY(body_id) REFERENCES body (id)
  ON DELETE CASCADE);
CREATE INDEX ix_title_spelling_body_id ON title_spelling (body_id);
CREATE INDEX ix_title_spelling_title_id ON title_spelling (title_id);
"""
