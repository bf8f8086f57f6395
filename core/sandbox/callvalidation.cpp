#include "core/sandbox/callvalidation.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <optional>

namespace core {

namespace {

using Check = std::optional<Error>;

constexpr qsizetype kTwimlLimit = 4'000;
constexpr qsizetype kUrlLimit = 4'000; // Twilio names no limit; beyond this its REST API answers 21205

struct Magic {
    const char* number;
    int code;
    const char* message; ///< %1 is the number
};

/// Source: Twilio docs, "Test credentials".
constexpr Magic kMagicTo[] = {
    { "+15005550001", 21217, "Phone Number: %1 does not appear to be valid" },
    { "+15005550002", 21214, "'To' phone number cannot be reached: %1" },
    { "+15005550003", 21215,
        "Account not authorized to call %1. Enable the destination in the console's geographic permissions." },
    { "+15005550004", 21216, "Account not allowed to call %1" },
};

Error refuse(int code, const QString& message) { return restError(code, 400, message); }

bool isE164(const QString& number)
{
    static const QRegularExpression pattern(QStringLiteral("^\\+[1-9][0-9]{6,14}$"));
    return pattern.match(number).hasMatch();
}

Check checkNumbers(const SandboxCallRequest& request, const QStringList& ownNumbers)
{
    if (request.to.isEmpty())
        return refuse(21201, QStringLiteral("No 'To' number is specified"));
    if (request.from.isEmpty())
        return refuse(21213, QStringLiteral("No 'From' number is specified"));
    if (request.from == QLatin1String("+15005550001") || !isE164(request.from))
        return refuse(21212, QStringLiteral("The From phone number provided, %1, is not valid.").arg(request.from));
    if (!ownNumbers.isEmpty() && !ownNumbers.contains(request.from)) {
        return refuse(21210,
            QStringLiteral("The source phone number provided, %1, is not yet verified for your account. You may only "
                           "make calls from phone numbers that you've verified or purchased from Twilio.")
                .arg(request.from));
    }
    for (const Magic& magic : kMagicTo) {
        if (request.to == QLatin1String(magic.number))
            return refuse(magic.code, QString::fromLatin1(magic.message).arg(request.to));
    }
    if (!isE164(request.to) || request.to == request.from) {
        return refuse(
            21211, QStringLiteral("The phone number you are attempting to call, %1, is not valid.").arg(request.to));
    }
    return {};
}

Check checkInstructions(const SandboxCallRequest& request)
{
    if (request.url.isEmpty() && request.twiml.isEmpty())
        return refuse(21205, QStringLiteral("Url parameter is required."));
    if (!request.url.isEmpty() && !isCallableUrl(request.url))
        return refuse(
            21205, QStringLiteral("Url is not a valid URL: %1").arg(QString::fromUtf8(request.url.left(200))));
    if (request.twiml.size() > kTwimlLimit)
        return refuse(32018, QStringLiteral("The Twiml parameter is longer than 4000 characters."));
    if (!request.statusCallback.isEmpty() && !isCallableUrl(request.statusCallback))
        return refuse(21609, QStringLiteral("The StatusCallback URL is not a valid URL."));
    for (const QByteArray& method : { request.method, request.statusCallbackMethod }) {
        if (method != "GET" && method != "POST")
            return refuse(21209, QStringLiteral("The method must be GET or POST."));
    }
    const QString& detection = request.machineDetection;
    if (!detection.isEmpty() && detection != QLatin1String("Enable") && detection != QLatin1String("DetectMessageEnd"))
        return refuse(21234, QStringLiteral("Invalid MachineDetection value: %1").arg(detection));
    return {};
}

Check readSeconds(const FormFields& form, const char* name, int most, std::chrono::seconds& seconds)
{
    const QString text = formValue(form, QString::fromLatin1(name));
    if (text.isNull())
        return {};
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 1 || value > most)
        return refuse(21208, QStringLiteral("Invalid %1 value: %2").arg(QLatin1String(name), text));
    seconds = std::chrono::seconds(value);
    return {};
}

QByteArray methodOr(const QString& value, const QByteArray& fallback)
{
    return value.isEmpty() ? fallback : value.toUpper().toUtf8();
}

} // namespace

Error restError(int code, int httpStatus, const QString& message)
{
    return Error { ErrorCode::CarrierRefused, message,
        { { QStringLiteral("code"), code }, { QStringLiteral("status"), httpStatus } } };
}

int restHttpStatus(const Error& error) { return error.details.value(QLatin1String("status")).toInt(); }

QByteArray restErrorBody(const Error& error)
{
    QJsonObject body = error.details;
    const int code = body.value(QLatin1String("code")).toInt();
    body.insert(QStringLiteral("message"), error.message);
    body.insert(QStringLiteral("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool isCallableUrl(const QByteArray& url)
{
    if (url.size() > kUrlLimit || url.contains(' '))
        return false;
    const QUrl parsed = QUrl::fromEncoded(url, QUrl::StrictMode);
    const bool isWeb = parsed.scheme() == QLatin1String("http") || parsed.scheme() == QLatin1String("https");
    return isWeb && parsed.isValid() && !parsed.host().isEmpty() && !parsed.host().contains(QLatin1Char('_'));
}

Result<SandboxCallRequest> readCallRequest(const FormFields& form, const QStringList& ownNumbers)
{
    SandboxCallRequest request;
    request.to = formValue(form, u"To");
    request.from = formValue(form, u"From");
    request.url = formValue(form, u"Url").toUtf8();
    request.method = methodOr(formValue(form, u"Method"), request.method);
    request.twiml = request.url.isEmpty() ? formValue(form, u"Twiml") : QString();
    request.statusCallback = formValue(form, u"StatusCallback").toUtf8();
    request.statusCallbackMethod = methodOr(formValue(form, u"StatusCallbackMethod"), request.statusCallbackMethod);
    QStringList events;
    for (const auto& [name, value] : form) {
        if (name == QLatin1String("StatusCallbackEvent"))
            events += value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    if (!events.isEmpty())
        request.events = events;
    request.machineDetection = formValue(form, u"MachineDetection");
    request.asyncDetection = formValue(form, u"AsyncAmd") == QLatin1String("true");
    request.detectionCallback = formValue(form, u"AsyncAmdStatusCallback").toUtf8();

    const Check checks[] = { checkNumbers(request, ownNumbers), checkInstructions(request),
        readSeconds(form, "Timeout", 600, request.ringTimeout),
        readSeconds(form, "TimeLimit", 14'400, request.timeLimit) };
    for (const Check& error : checks) {
        if (error)
            return *error;
    }
    return request;
}

} // namespace core
