#pragma once

#include "core/sandbox/dialoguetalk.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// One function of a request's `tools`, as far as the rules make use of it.
struct DeclaredTool {
    QString name;
    QString description;
    QJsonObject properties; ///< of the parameters' schema
    QStringList required;
};

/// The functions that a request lets the model call; none when its `tool_choice` is "none".
class DeclaredTools {
public:
    explicit DeclaredTools(const QJsonObject& request);

    const DeclaredTool* find(const char* name) const; ///< null when it is not declared
    bool isParallel() const { return m_parallel; }
    /// Tools of the user's own that fit the question, the best first: by the words of name and description.
    QList<DeclaredTool> fitting(const DialogueTalk& talk) const;

private:
    QList<DeclaredTool> m_tools;
    bool m_parallel = true;
};

/// Arguments by the schema's property names: from `known`, then from the call context, then from what was said.
/// Optional properties of which nothing is known are left out.
QJsonObject toolArguments(
    const DeclaredTool& tool, const DialogueTalk& talk, const QHash<QString, QString>& known = {});

/// What a tool's result says, in a spoken sentence; an apology when it tells of an error.
QString spokenResult(const QString& result);
bool isFailedResult(const QString& result);

} // namespace core
