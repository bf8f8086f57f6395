#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace core {

/// What placing and following calls needs to know; filled by `app` from the settings.
struct CallSettings {
    QUrl publicUrl; ///< where Twilio reaches us, without a trailing slash
    QString from; ///< E.164, used when a request names none
    /// An unknown call is looked up at Twilio after each of these, counted from the lost answer.
    QList<std::chrono::milliseconds> lookUpAfter { std::chrono::seconds(3), std::chrono::seconds(8),
        std::chrono::seconds(20), std::chrono::seconds(45), std::chrono::seconds(90), std::chrono::seconds(300) };
    /// A call that is not over and of which nothing was heard for so long is fetched from Twilio.
    std::chrono::milliseconds askAfterSilence = std::chrono::seconds(60);
    /// How long a finished call stays in memory for late callbacks; after that they are matched in the database.
    std::chrono::milliseconds keepFinished = std::chrono::minutes(10);
};

} // namespace core
