#pragma once

#include "core/base/later.h"
#include "core/llm/chatmodel.h"
#include "core/server/doctor.h"

#include <QElapsedTimer>

namespace core {

/// Asks a model for a word and stops at the first one; deletes itself then.
class ModelCheck : public QObject {
    Q_OBJECT
public:
    ModelCheck(ChatModel& model, QObject* parent);
    QFuture<Result<Finding>> future() const { return m_promise.future(); }

private:
    void conclude(const Finding& finding);

    QString m_name;
    QElapsedTimer m_since;
    QPromise<Result<Finding>> m_promise;
    Later<ChatStream> m_stream;
    bool m_isDone = false;
};

} // namespace core
