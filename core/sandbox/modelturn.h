#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core {

struct ModelCall {
    QString name;
    QJsonObject arguments;
    bool operator==(const ModelCall&) const = default;
};

/// What the model does when it is asked: it says something, calls tools, or both.
struct ModelTurn {
    QString text;
    QList<ModelCall> calls = {};
};

/// The answer to the body of a chat completion, by rules: dialogueReply(), and the declared tools where a sensible
/// model would use them. A request to summarise gets a summary, the result of a tool is told.
ModelTurn modelTurn(const QJsonObject& request);

} // namespace core
