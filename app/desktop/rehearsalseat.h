#pragma once

#include "app/configuration.h"
#include "app/desktop/corethread.h"
#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "ui/callview/rehearsalroom.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace app {

/// A second core among a sandboxed telephone network in which the user answers as the callee "me": with the model that
/// is set, and a database that is forgotten. Started when it is first wanted.
class RehearsalSeat : public QObject, public ui::RehearsalRoom {
    Q_OBJECT
public:
    /// `read`: the configuration as it is now, the telephone left out.
    explicit RehearsalSeat(std::function<Configuration()> read);

    QFuture<core::Result<core::CallInfo>> start(const core::CallOrder& order) override;
    void say(const QString& text) override;
    void press(const QString& digits) override;
    void hangUp() override;
    core::CoreLink& link() override { return m_link; }

private:
    using Promise = std::shared_ptr<QPromise<core::Result<core::CallInfo>>>;

    void open();
    void place();
    void refuse(const core::Error& error);

    std::function<Configuration()> m_read;
    QTemporaryDir m_folder;
    core::QnamHttpClient m_http;
    core::CoreLink m_link;
    CoreThread m_core;
    core::CalleeSeat* m_seat = nullptr; ///< lives on the core's thread; null until that core runs
    core::CallOrder m_order; ///< of m_wish
    Promise m_wish; ///< what was asked for and is not answered yet; may be null
};

} // namespace app
