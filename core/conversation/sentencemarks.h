#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace core {

enum class UtteranceFate { Heard, Cut, NeverSaid };

/// "heard", "cut" or "never_said".
QString fateName(UtteranceFate fate);

struct MarkedSentence {
    QString text;
    UtteranceFate fate = UtteranceFate::Heard;
    bool operator==(const MarkedSentence&) const = default;
};

/// `text` at its sentences' ends, without the blanks between them. "$250.00", "Dr. Smith", "e.g." and "at 3 p.m. on
/// Friday" stay whole.
QStringList splitSentences(const QString& text);

/// What became of each sentence of an answer. `heard` is what was spoken of it when it was interrupted, compared by its
/// letters and digits alone, since a carrier writes blanks and signs of its own.
QList<MarkedSentence> markSentences(const QString& text, const QString& heard, bool interrupted);

/// [{"text", "fate"}], for records.
QJsonArray toJson(const QList<MarkedSentence>& sentences);

} // namespace core
