#pragma once

#include "core/base/result.h"
#include "core/storage/callrow.h"

#include <QStringList>
#include <QVariant>

namespace core {

/// A SELECT over calls with the values of its placeholders.
struct CallQuery {
    QString sql;
    QVariantList values;
};

/// The query of one page, newest first; it asks for one row more than `filter.limit`, to know whether a page follows.
/// `since` is included, `until` is not. Each word and each "quoted phrase" of `filter.text` must occur somewhere in
/// the transcript; case and accents do not matter. `filter.outcome` is found in any case.
/// Errors: Malformed (cursor, limit, more than 16 words).
Result<CallQuery> pageQuery(const CallFilter& filter);

/// The cursor of the page that follows `last`.
QString cursorAfter(const CallRow& last);

/// What to search for: words and phrases as FTS5 strings, in which nothing is syntax.
QStringList searchTerms(const QString& text);

} // namespace core
