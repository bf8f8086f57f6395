#pragma once

#include "core/base/http.h"
#include "core/base/orderedjson.h"

#include <QObject>
#include <QStringList>

namespace app {

/// `--check`: asks a core for its findings and shows them, one aligned line each.
class CheckCommand : public QObject {
    Q_OBJECT
public:
    CheckCommand(core::HttpClient& http, QUrl core, QString token);

    void start();

Q_SIGNALS:
    void done(int exitCode); ///< 0 only when no check has failed

private:
    void take(const core::Result<core::HttpResponse>& answer);

    core::HttpClient& m_http;
    QUrl m_core;
    QString m_token;
};

/// The lines for the terminal, made from the answer of GET /api/check.
QStringList checkLines(const core::OrderedJson& report);

} // namespace app
