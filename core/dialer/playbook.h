#pragma once

#include "core/base/orderedjson.h"

#include <QStringList>

#include <optional>

namespace core {

/// A custom parameter that a playbook knows.
struct PlaybookField {
    QString name;
    QString label = {}; ///< what it means, one phrase
    QString example = {};
    bool required = false;
    bool operator==(const PlaybookField&) const = default;
};

/// How a kind of call is led: what the assistant is told, what it is told about, what may come of it.
struct Playbook {
    QString name; ///< of its file, without ".json"
    QString title = {};
    QString description = {};
    QString systemPrompt = {};
    std::optional<QString> greeting = {}; ///< with {names}; empty: the LLM begins; nothing: as the settings say
    QString language = {}; ///< BCP-47; empty: as the settings say
    QList<PlaybookField> parameters = {};
    QStringList outcomes = {};
    QString fault = {}; ///< why the file cannot be used, one English sentence; empty when it can
    bool operator==(const Playbook&) const = default;
};

/// Reads a playbook's file. Errors: Malformed, with a sentence for its author.
Result<Playbook> parsePlaybook(const QString& name, const QByteArray& json);

/// Letters, digits and dashes, 64 at most.
bool isPlaybookName(const QString& name);

/// The required parameters that are not among these, or empty there.
QStringList missingParameters(const Playbook& playbook, const OrderedJson& parameters);

} // namespace core
