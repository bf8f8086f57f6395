#pragma once

#include "core/client/callapi.h"

#include <QObject>

#include <optional>

namespace ui {

/// The records of one query, page after page.
class RecordPages : public QObject {
    Q_OBJECT
public:
    explicit RecordPages(core::CallApi& api, QObject* parent = nullptr);

    /// Begins anew with the first page. `all`: the other pages follow by themselves.
    void start(const core::RecordQuery& query, bool all = false);
    /// The next page; after an error the same one again. Nothing while one is on its way or all are here.
    void more();
    void stop();

    bool isLoading() const { return m_isLoading; }
    bool isComplete() const { return m_isComplete; }
    int count() const { return m_count; } ///< records that have come
    const std::optional<core::Error>& error() const { return m_error; }

Q_SIGNALS:
    void arrived(const QList<core::CallInfo>& calls);
    void changed();

private:
    void take(const core::Result<core::RecordPage>& page);

    core::CallApi& m_api;
    core::RecordQuery m_query;
    std::optional<core::Error> m_error;
    int m_round = 0; ///< answers to an older question are dropped
    int m_count = 0;
    bool m_wantsAll = false;
    bool m_isLoading = false;
    bool m_isComplete = true;
};

} // namespace ui
