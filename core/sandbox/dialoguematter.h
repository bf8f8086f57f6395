#pragma once

#include <QJsonObject>
#include <QString>

namespace core {

/// What a call is about, in sentences to be spoken: from the custom parameters of the call context.
struct DialogueMatter {
    enum class Kind { Generic, Payment, Appointment, FollowUp };
    Kind kind = Kind::Generic;
    QString name; ///< first name; empty when unknown
    QString caller; ///< "an automated assistant from Acme"
    QString subject; ///< "your payment of $250.00 due on December 10th"
    QString question; ///< what the assistant wants to know
    QString thanks; ///< when the person agreed
    QString amount;
    QString date;
    QString time;
    QString doctor;
    QString reference; ///< ticket or account
    QString place;
};

/// `parameters` are the customParameters of "Call Context: {…}". Knows the use cases of the guide: payment reminder,
/// appointment reminder, follow-up; anything else is told as it is.
DialogueMatter matterOf(const QJsonObject& parameters);

} // namespace core
