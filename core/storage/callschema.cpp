#include "core/storage/callschema.h"

namespace core {

namespace {

// BYTEA, BIGINT and the partial index are PostgreSQL's words that SQLite understands too.
const QStringList& callTables()
{
    static const QStringList statements {
        QStringLiteral("CREATE TABLE calls ("
                       "id TEXT PRIMARY KEY NOT NULL, "
                       "sid TEXT UNIQUE, " // NULL until Twilio has answered
                       "direction TEXT NOT NULL, "
                       "to_number TEXT NOT NULL, "
                       "from_number TEXT NOT NULL, "
                       "parameters TEXT NOT NULL, "
                       "status TEXT NOT NULL, "
                       "created_at TEXT NOT NULL, "
                       "answered_at TEXT, "
                       "ended_at TEXT, "
                       "duration_seconds INTEGER, "
                       "sequence INTEGER NOT NULL, "
                       "answered_by TEXT NOT NULL, "
                       "outcome TEXT NOT NULL, "
                       "error_code INTEGER NOT NULL, "
                       "error_message TEXT NOT NULL, "
                       "more_info TEXT NOT NULL, "
                       "price_micros BIGINT, "
                       "price_unit TEXT NOT NULL, "
                       "warning TEXT NOT NULL, "
                       "idempotency_key TEXT UNIQUE, " // NULL without one
                       "request_hash BYTEA)"),
        QStringLiteral("CREATE INDEX calls_by_time ON calls (created_at, id)"),
        QStringLiteral("CREATE INDEX calls_by_status ON calls (status, created_at, id)"),
        QStringLiteral("CREATE INDEX calls_by_number ON calls (to_number, created_at, id)"),
        // The condition must stand in openCalls() to the letter, else the index is not used.
        QStringLiteral("CREATE INDEX calls_open ON calls (created_at, id) WHERE status NOT IN "
                       "('completed', 'busy', 'no-answer', 'failed', 'canceled', 'refused')"),

        QStringLiteral("CREATE TABLE call_statuses ("
                       "id INTEGER PRIMARY KEY, "
                       "call_id TEXT NOT NULL REFERENCES calls (id) ON DELETE CASCADE, "
                       "source TEXT NOT NULL, "
                       "sequence INTEGER NOT NULL, "
                       "status TEXT NOT NULL, "
                       "at TEXT, "
                       "received_at TEXT, "
                       "note TEXT NOT NULL, "
                       "UNIQUE (call_id, source, sequence, status))"),

        QStringLiteral("CREATE TABLE turns ("
                       "call_id TEXT NOT NULL REFERENCES calls (id) ON DELETE CASCADE, "
                       "number INTEGER NOT NULL, "
                       "prompt_at TEXT, "
                       "prompt_to_request_us BIGINT NOT NULL, "
                       "request_to_first_delta_us BIGINT NOT NULL, "
                       "first_delta_to_first_token_us BIGINT NOT NULL, "
                       "total_us BIGINT NOT NULL, "
                       "model TEXT NOT NULL, "
                       "prompt_tokens INTEGER NOT NULL, "
                       "completion_tokens INTEGER NOT NULL, "
                       "ending TEXT NOT NULL, "
                       "error TEXT NOT NULL, "
                       "PRIMARY KEY (call_id, number))"),

        QStringLiteral("CREATE TABLE utterances ("
                       "id INTEGER PRIMARY KEY, "
                       "call_id TEXT NOT NULL REFERENCES calls (id) ON DELETE CASCADE, "
                       "position INTEGER NOT NULL, "
                       "speaker TEXT NOT NULL, "
                       "text TEXT NOT NULL, "
                       "heard TEXT NOT NULL, "
                       "interrupted INTEGER NOT NULL, "
                       "at TEXT, "
                       "turn INTEGER NOT NULL, "
                       "UNIQUE (call_id, position))"),
    };
    return statements;
}

const QStringList& actsAndTrouble()
{
    static const QStringList statements {
        QStringLiteral("CREATE TABLE acts ("
                       "call_id TEXT NOT NULL REFERENCES calls (id) ON DELETE CASCADE, "
                       "number INTEGER NOT NULL, "
                       "kind TEXT NOT NULL, "
                       "actor TEXT NOT NULL, "
                       "text TEXT NOT NULL, "
                       "at TEXT, "
                       "PRIMARY KEY (call_id, number))"),
        QStringLiteral("ALTER TABLE turns ADD COLUMN prompt_to_first_token_us BIGINT NOT NULL DEFAULT -1"),
        QStringLiteral("ALTER TABLE turns ADD COLUMN trouble TEXT NOT NULL DEFAULT ''"),
    };
    return statements;
}

const QStringList& playbooksAndFigures()
{
    static const QStringList statements {
        QStringLiteral("ALTER TABLE calls ADD COLUMN playbook TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE calls ADD COLUMN outcome_chosen INTEGER NOT NULL DEFAULT 0"),
        // A search in the outcomes reads this index alone, and of the table what it finds.
        QStringLiteral("CREATE INDEX calls_by_outcome ON calls (created_at, id, outcome) WHERE outcome <> ''"),
        // These hold all that the figures of a stretch of time are made of.
        QStringLiteral("CREATE INDEX calls_by_end ON calls "
                       "(ended_at, status, answered_at, duration_seconds, price_micros, price_unit)"),
        QStringLiteral("CREATE INDEX calls_by_answer ON calls (answered_at)"),
        QStringLiteral("CREATE INDEX turns_by_time ON turns (prompt_at, prompt_to_request_us, "
                       "request_to_first_delta_us, first_delta_to_first_token_us, prompt_tokens, completion_tokens)"),
    };
    return statements;
}

const QStringList& transcriptSearch()
{
    static const QStringList statements {
        QStringLiteral("CREATE VIRTUAL TABLE utterance_search USING fts5 ("
                       "text, content='utterances', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"),
        QStringLiteral("CREATE TRIGGER utterance_added AFTER INSERT ON utterances BEGIN "
                       "INSERT INTO utterance_search (rowid, text) VALUES (new.id, new.text); END"),
        QStringLiteral("CREATE TRIGGER utterance_removed AFTER DELETE ON utterances BEGIN "
                       "INSERT INTO utterance_search (utterance_search, rowid, text) "
                       "VALUES ('delete', old.id, old.text); END"),
        QStringLiteral("CREATE TRIGGER utterance_changed AFTER UPDATE OF text ON utterances "
                       "WHEN old.text <> new.text BEGIN "
                       "INSERT INTO utterance_search (utterance_search, rowid, text) "
                       "VALUES ('delete', old.id, old.text); "
                       "INSERT INTO utterance_search (rowid, text) VALUES (new.id, new.text); END"),
    };
    return statements;
}

} // namespace

QList<Migration> callSchema()
{
    return {
        { 1, QStringLiteral("calls, their statuses, utterances and turns"), callTables() },
        { 2, QStringLiteral("search in the transcripts"), transcriptSearch() },
        { 3, QStringLiteral("acts in a call, failed attempts of a turn, time to the first token"), actsAndTrouble() },
        { 4, QStringLiteral("playbooks, chosen outcomes, indexes for outcomes and figures"), playbooksAndFigures() },
    };
}

} // namespace core
