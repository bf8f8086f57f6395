#include "core/sandbox/accountresources.h"

#include "core/twilio/form.h"

#include <QJsonArray>

namespace core {

QJsonObject incomingNumbersPage(const SandboxContext& context, const QByteArray& query)
{
    const QString wanted = formValue(parseForm(query), u"PhoneNumber");
    QJsonArray numbers;
    for (const QString& number : context.options.ownNumbers) {
        if (!wanted.isEmpty() && number != wanted)
            continue;
        numbers.append(QJsonObject { { QStringLiteral("account_sid"), context.options.accountSid },
            { QStringLiteral("phone_number"), number },
            { QStringLiteral("capabilities"), QJsonObject { { QStringLiteral("voice"), true } } } });
    }
    return { { QStringLiteral("incoming_phone_numbers"), numbers } };
}

} // namespace core
