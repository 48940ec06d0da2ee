"""Schema 1: the first one. Frozen text; it never follows the live models."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadredesk.storage.driver import Raw


def run(raw: Raw) -> None:
    """Make all tables and indexes, and the guard's one row."""
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            raw.execute(statement)
    raw.execute("INSERT INTO current_operation (id, replaying) VALUES (1, 0)")


SCHEMA = """
CREATE TABLE blob (hash TEXT NOT NULL, bytes BLOB NOT NULL, CONSTRAINT pk_blob PRIMARY KEY
  (hash));
CREATE TABLE body (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, code TEXT
  NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, variants JSON NOT NULL,
  parent_id INTEGER, within_id INTEGER, scope TEXT NOT NULL, sort INTEGER NOT NULL, start TEXT,
  "end" TEXT, CONSTRAINT uq_body_uid UNIQUE (uid), CONSTRAINT uq_body_code UNIQUE (code),
  CONSTRAINT fk_body_parent_id FOREIGN KEY(parent_id) REFERENCES body (id) ON DELETE SET NULL,
  CONSTRAINT fk_body_within_id FOREIGN KEY(within_id) REFERENCES body (id) ON DELETE SET NULL);
CREATE INDEX ix_body_parent_id ON body (parent_id);
CREATE INDEX ix_body_within_id ON body (within_id);
CREATE TABLE body_link (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  from_body_id INTEGER NOT NULL, to_body_id INTEGER NOT NULL, kind TEXT NOT NULL, "on" TEXT NOT
  NULL, decision_number TEXT, CONSTRAINT uq_body_link_uid UNIQUE (uid), CONSTRAINT
  fk_body_link_from_body_id FOREIGN KEY(from_body_id) REFERENCES body (id) ON DELETE CASCADE,
  CONSTRAINT fk_body_link_to_body_id FOREIGN KEY(to_body_id) REFERENCES body (id) ON DELETE
  CASCADE);
CREATE INDEX ix_body_link_from_body_id ON body_link (from_body_id);
CREATE INDEX ix_body_link_to_body_id ON body_link (to_body_id);
CREATE TABLE body_name (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  body_id INTEGER NOT NULL, name TEXT NOT NULL, start TEXT, "end" TEXT, CONSTRAINT
  uq_body_name_uid UNIQUE (uid), CONSTRAINT fk_body_name_body_id FOREIGN KEY(body_id) REFERENCES
  body (id) ON DELETE CASCADE);
CREATE INDEX ix_body_name_body_id ON body_name (body_id);
CREATE TABLE change (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, operation_id INTEGER NOT
  NULL, "table" TEXT NOT NULL, row_id INTEGER NOT NULL, kind TEXT NOT NULL, data TEXT, salt
  BLOB, digest BLOB NOT NULL, CONSTRAINT fk_change_operation_id FOREIGN KEY(operation_id)
  REFERENCES operation (id) ON DELETE CASCADE);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_change_person ON change (json_extract(data, '$.person_id')) WHERE kind <>
  'update';
CREATE INDEX ix_change_table_row_id ON change ("table", row_id);
CREATE TABLE code (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, list TEXT
  NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, rank INTEGER, sort INTEGER
  NOT NULL, variants JSON NOT NULL, valid_from TEXT, valid_to TEXT, source TEXT, CONSTRAINT
  uq_code_list_code UNIQUE (list, code), CONSTRAINT uq_code_uid UNIQUE (uid));
CREATE TABLE contact (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, main BOOLEAN NOT NULL,
  CONSTRAINT uq_contact_uid UNIQUE (uid), CONSTRAINT fk_contact_person_id FOREIGN KEY(person_id)
  REFERENCES person (id) ON DELETE CASCADE);
CREATE INDEX ix_contact_person_id ON contact (person_id);
CREATE TABLE current_operation (id INTEGER NOT NULL, operation_id INTEGER, replaying INTEGER NOT
  NULL, CONSTRAINT pk_current_operation PRIMARY KEY (id), CONSTRAINT
  ck_current_operation_one_row CHECK (id = 1));
CREATE TABLE employment (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, body_id INTEGER, start TEXT, "end" TEXT,
  seen_on TEXT, decision_number TEXT, decision_date TEXT, decision_authority TEXT,
  decision_signer TEXT, CONSTRAINT uq_employment_uid UNIQUE (uid), CONSTRAINT
  fk_employment_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT fk_employment_body_id FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE SET NULL);
CREATE INDEX ix_employment_body_id ON employment (body_id);
CREATE INDEX ix_employment_person_id_start ON employment (person_id, start);
CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, name TEXT
  NOT NULL, kind TEXT NOT NULL, place TEXT, parent TEXT, document_suffix TEXT, settings JSON NOT
  NULL, CONSTRAINT uq_office_uid UNIQUE (uid));
CREATE TABLE office_name (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, name
  TEXT NOT NULL, start TEXT, "end" TEXT, note TEXT, CONSTRAINT uq_office_name_uid UNIQUE (uid));
CREATE TABLE operation (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, user
  TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, undoes INTEGER, count INTEGER NOT NULL,
  tables JSON NOT NULL, hash TEXT, CONSTRAINT fk_operation_undoes FOREIGN KEY(undoes) REFERENCES
  operation (id));
CREATE INDEX ix_operation_undoes ON operation (undoes);
CREATE TABLE person (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, full_name
  TEXT NOT NULL, family TEXT NOT NULL, middle TEXT NOT NULL, given TEXT NOT NULL, sort_key TEXT
  NOT NULL, search_key TEXT NOT NULL, other_name TEXT, gender TEXT, birth_party TEXT,
  birth_civil TEXT, ethnic_group TEXT, religion TEXT, birth_place TEXT, hometown TEXT,
  hometown_old TEXT, residence TEXT, residence_old TEXT, citizen_id TEXT, old_id TEXT,
  party_card TEXT, joined_party TEXT, official_member TEXT, joined_union TEXT, enlisted TEXT,
  discharged TEXT, recruited TEXT, health TEXT, policy_family TEXT, local_origin TEXT, phone
  TEXT, note TEXT, trashed_at TEXT, CONSTRAINT uq_person_uid UNIQUE (uid));
CREATE INDEX ix_person_citizen_id ON person (citizen_id);
CREATE INDEX ix_person_party_card ON person (party_card);
CREATE INDEX ix_person_sort_key ON person (sort_key);
CREATE TABLE person_status (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, status TEXT NOT NULL, reason TEXT, start TEXT, "end" TEXT, seen_on
  TEXT, decision_number TEXT, decision_date TEXT, decision_authority TEXT, decision_signer TEXT,
  CONSTRAINT uq_person_status_uid UNIQUE (uid), CONSTRAINT fk_person_status_person_id FOREIGN
  KEY(person_id) REFERENCES person (id) ON DELETE CASCADE);
CREATE INDEX ix_person_status_person_id_start ON person_status (person_id, start);
CREATE TABLE personnel_case (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, title_id INTEGER, body_id INTEGER, outside
  TEXT, managing_level TEXT, proposed_on TEXT, decided_on TEXT, result TEXT NOT NULL,
  position_id INTEGER, decision_number TEXT, decision_date TEXT, decision_authority TEXT,
  decision_signer TEXT, CONSTRAINT uq_personnel_case_uid UNIQUE (uid), CONSTRAINT
  fk_personnel_case_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT fk_personnel_case_title_id FOREIGN KEY(title_id) REFERENCES title (id) ON DELETE
  SET NULL, CONSTRAINT fk_personnel_case_body_id FOREIGN KEY(body_id) REFERENCES body (id) ON
  DELETE SET NULL, CONSTRAINT fk_personnel_case_position_id FOREIGN KEY(position_id) REFERENCES
  position (id) ON DELETE SET NULL);
CREATE INDEX ix_personnel_case_body_id ON personnel_case (body_id);
CREATE INDEX ix_personnel_case_kind_decided_on ON personnel_case (kind, decided_on);
CREATE INDEX ix_personnel_case_person_id ON personnel_case (person_id);
CREATE INDEX ix_personnel_case_position_id ON personnel_case (position_id);
CREATE INDEX ix_personnel_case_title_id ON personnel_case (title_id);
CREATE TABLE position (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, body_id INTEGER NOT NULL, title_id INTEGER NOT NULL, term_id
  INTEGER, appointed_until TEXT, main BOOLEAN NOT NULL, obtained TEXT, managing_level TEXT,
  end_reason TEXT, note TEXT, start TEXT, "end" TEXT, seen_on TEXT, decision_number TEXT,
  decision_date TEXT, decision_authority TEXT, decision_signer TEXT, CONSTRAINT uq_position_uid
  UNIQUE (uid), CONSTRAINT fk_position_person_id FOREIGN KEY(person_id) REFERENCES person (id)
  ON DELETE CASCADE, CONSTRAINT fk_position_body_id FOREIGN KEY(body_id) REFERENCES body (id) ON
  DELETE RESTRICT, CONSTRAINT fk_position_title_id FOREIGN KEY(title_id) REFERENCES title (id)
  ON DELETE RESTRICT, CONSTRAINT fk_position_term_id FOREIGN KEY(term_id) REFERENCES term (id)
  ON DELETE SET NULL);
CREATE INDEX ix_position_body_id_start_end ON position (body_id, start, "end");
CREATE INDEX ix_position_person_id_start ON position (person_id, start);
CREATE INDEX ix_position_term_id ON position (term_id);
CREATE INDEX ix_position_title_id ON position (title_id);
CREATE TABLE qualification (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, level TEXT, text TEXT, major TEXT, language
  TEXT, school TEXT, form TEXT, certificate_number TEXT, certificate_date TEXT, equivalent
  BOOLEAN NOT NULL, can_converse BOOLEAN, can_work_internationally BOOLEAN, start TEXT, "end"
  TEXT, seen_on TEXT, CONSTRAINT uq_qualification_uid UNIQUE (uid), CONSTRAINT
  fk_qualification_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE);
CREATE INDEX ix_qualification_person_id_kind ON qualification (person_id, kind);
CREATE TABLE quota (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, body_id
  INTEGER, body_group TEXT, employment_kind TEXT, number INTEGER NOT NULL, start TEXT, "end"
  TEXT, seen_on TEXT, decision_number TEXT, decision_date TEXT, decision_authority TEXT,
  decision_signer TEXT, CONSTRAINT uq_quota_uid UNIQUE (uid), CONSTRAINT fk_quota_body_id
  FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE CASCADE);
CREATE INDEX ix_quota_body_id ON quota (body_id);
CREATE TABLE target (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, source_id
  INTEGER NOT NULL, series TEXT NOT NULL, title TEXT NOT NULL, measure TEXT NOT NULL, population
  JSON NOT NULL, criterion JSON NOT NULL, comparator TEXT NOT NULL, unit TEXT NOT NULL,
  tolerance TEXT, above TEXT NOT NULL, baseline_on TEXT, baseline_value TEXT, baseline_source
  TEXT, reference_rule TEXT NOT NULL, valid_from TEXT, valid_to TEXT, sort INTEGER NOT NULL,
  note TEXT, CONSTRAINT uq_target_uid UNIQUE (uid), CONSTRAINT fk_target_source_id FOREIGN
  KEY(source_id) REFERENCES target_source (id) ON DELETE CASCADE, CONSTRAINT uq_target_series
  UNIQUE (series));
CREATE INDEX ix_target_source_id ON target (source_id);
CREATE TABLE target_milestone (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  target_id INTEGER NOT NULL, code TEXT NOT NULL, deadline TEXT NOT NULL, low TEXT NOT NULL,
  high TEXT, section TEXT, CONSTRAINT uq_target_milestone_uid UNIQUE (uid), CONSTRAINT
  fk_target_milestone_target_id FOREIGN KEY(target_id) REFERENCES target (id) ON DELETE CASCADE,
  CONSTRAINT uq_target_milestone_code UNIQUE (code));
CREATE INDEX ix_target_milestone_target_id ON target_milestone (target_id);
CREATE TABLE target_source (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  code TEXT NOT NULL, name TEXT NOT NULL, number TEXT, issuer TEXT, issued_on TEXT, subject
  TEXT, active BOOLEAN NOT NULL, CONSTRAINT uq_target_source_uid UNIQUE (uid), CONSTRAINT
  uq_target_source_code UNIQUE (code));
CREATE TABLE term (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, body_id
  INTEGER NOT NULL, name TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT, seats INTEGER,
  CONSTRAINT uq_term_uid UNIQUE (uid), CONSTRAINT fk_term_body_id FOREIGN KEY(body_id)
  REFERENCES body (id) ON DELETE CASCADE);
CREATE INDEX ix_term_body_id ON term (body_id);
CREATE TABLE title (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, code TEXT
  NOT NULL, name TEXT NOT NULL, short_name TEXT, variants JSON NOT NULL, body_kinds JSON NOT
  NULL, rank INTEGER NOT NULL, groups JSON NOT NULL, member_of JSON NOT NULL, CONSTRAINT
  uq_title_uid UNIQUE (uid), CONSTRAINT uq_title_code UNIQUE (code));
CREATE TABLE title_level (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  title_id INTEGER NOT NULL, level TEXT NOT NULL, start TEXT, "end" TEXT, source TEXT,
  CONSTRAINT uq_title_level_uid UNIQUE (uid), CONSTRAINT fk_title_level_title_id FOREIGN
  KEY(title_id) REFERENCES title (id) ON DELETE CASCADE);
CREATE INDEX ix_title_level_title_id ON title_level (title_id);
CREATE TABLE unassigned_title (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL,
  person_id INTEGER NOT NULL, text TEXT NOT NULL, seen_on TEXT NOT NULL, section TEXT,
  CONSTRAINT uq_unassigned_title_uid UNIQUE (uid), CONSTRAINT fk_unassigned_title_person_id
  FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE);
CREATE INDEX ix_unassigned_title_person_id ON unassigned_title (person_id);
CREATE TABLE user (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, name TEXT
  NOT NULL, CONSTRAINT uq_user_uid UNIQUE (uid));
CREATE TABLE vacancy (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, body_id
  INTEGER NOT NULL, title_id INTEGER, term_id INTEGER, count INTEGER NOT NULL, reserved_for TEXT
  NOT NULL, reason TEXT, start TEXT, "end" TEXT, seen_on TEXT, CONSTRAINT uq_vacancy_uid UNIQUE
  (uid), CONSTRAINT fk_vacancy_body_id FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE
  CASCADE, CONSTRAINT fk_vacancy_title_id FOREIGN KEY(title_id) REFERENCES title (id) ON DELETE
  SET NULL, CONSTRAINT fk_vacancy_term_id FOREIGN KEY(term_id) REFERENCES term (id) ON DELETE
  SET NULL);
CREATE INDEX ix_vacancy_body_id ON vacancy (body_id);
CREATE INDEX ix_vacancy_term_id ON vacancy (term_id);
CREATE INDEX ix_vacancy_title_id ON vacancy (title_id);
"""
