#pragma once

#include "core/client/callapi.h"

#include <QObject>

#include <optional>

namespace ui {

/// Places one call at a time, each wish once: a wish keeps its idempotency key until it is known what became of it, so
/// that trying again cannot call twice.
class CallPlacer : public QObject {
    Q_OBJECT
public:
    explicit CallPlacer(core::CallApi& api, QObject* parent = nullptr);

    bool isBusy() const { return m_busy; }
    /// The answer to the last try was lost: it is not known whether the call was placed.
    bool isInDoubt() const { return m_wish && !m_busy; }
    /// Of a call that was certainly not placed.
    const std::optional<core::Error>& error() const { return m_error; }

    /// While in doubt about the same order it is tried again with the same key. Does nothing while busy.
    void place(const core::CallOrder& order);
    /// Tries again what is in doubt.
    void retry();
    /// The error, or the doubt, has been seen: the next call is another wish.
    void forget();

Q_SIGNALS:
    void changed();
    void placed(const core::CallInfo& call, const core::CallOrder& order);

private:
    struct Wish {
        QString key;
        core::CallOrder order;
    };

    void send();
    void finish(const core::Result<core::CallInfo>& call);
    void remember() const;

    core::CallApi& m_api;
    std::optional<Wish> m_wish;
    std::optional<core::Error> m_error;
    bool m_busy = false;
};

} // namespace ui
