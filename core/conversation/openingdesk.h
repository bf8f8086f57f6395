#pragma once

#include "core/conversation/preparedstream.h"
#include "core/storage/callrow.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace core {

/// Has the first words written while the phone rings, so that they can go out when the callee picks up.
class OpeningDesk : public QObject {
    Q_OBJECT
public:
    /// Asks the model for the opening of that call; null when there is nothing to prepare.
    using Ask = std::function<std::unique_ptr<ChatStream>(const CallRow&)>;

    explicit OpeningDesk(Ask ask);

    /// Follows the call: begins when it is on its way, drops what nobody has taken when it is over.
    void follow(const CallRow& call);
    /// What was prepared for the call; null when there is nothing.
    std::unique_ptr<PreparedStream> take(const QString& callId);

    /// What was prepared no longer fits: has it written again, unless it was taken.
    void renew(const CallRow& call);

    qsizetype count() const { return qsizetype(m_openings.size()); }

private:
    Ask m_ask;
    std::unordered_map<QString, std::unique_ptr<PreparedStream>> m_openings; ///< by our call id; null once taken
};

} // namespace core
