#include "core/conversation/httptoolanswer.h"

#include "core/base/jsonstring.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kSpareBytes = 16 * 1024; ///< masking may make an answer shorter

/// A secret as it is, and as JSON and URLs write it.
QByteArrayList formsOf(const QByteArray& secret)
{
    QByteArray json;
    appendJsonString(json, QString::fromUtf8(secret));
    json = json.mid(1, json.size() - 2);
    QByteArray slashed = json;
    slashed.replace("/", "\\/");
    QByteArrayList forms { secret, json, slashed, QUrl::toPercentEncoding(QString::fromUtf8(secret)) };
    std::ranges::sort(forms, [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
    return forms;
}

qsizetype longestForm(const QByteArrayList& secrets)
{
    qsizetype longest = 0;
    for (const QByteArray& secret : secrets)
        longest = std::max(longest, formsOf(secret).first().size());
    return longest;
}

/// "application/json" of "Application/JSON; charset=utf-8".
QByteArray mediaType(const HttpResponse& response)
{
    return response.header("Content-Type").split(';').first().trimmed().toLower();
}

bool isText(const HttpResponse& response)
{
    const QByteArray type = mediaType(response);
    const bool named = type.isEmpty() || type.startsWith("text/") || type == "application/json"
        || type == "application/xml" || type.endsWith("+json") || type.endsWith("+xml")
        || type == "application/x-www-form-urlencoded";
    return named && !response.body.contains('\0');
}

QByteArray charset(const HttpResponse& response)
{
    for (const QByteArray& part : response.header("Content-Type").split(';')) {
        const QByteArray item = part.trimmed();
        if (item.toLower().startsWith("charset="))
            return item.mid(8).replace('"', "").trimmed();
    }
    return {};
}

QByteArray utf8Body(const HttpResponse& response)
{
    const auto encoding = QStringConverter::encodingForName(charset(response).constData());
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    const QString text = decoder(response.body);
    return text.toUtf8();
}

/// The beginning of `text`, at most `bytes` long, without half a character at its end.
QByteArray beginning(const QByteArray& text, qsizetype bytes)
{
    qsizetype end = std::clamp<qsizetype>(bytes, 0, text.size());
    while (end > 0 && end < text.size() && (text[end] & 0xC0) == 0x80)
        --end;
    return text.first(end);
}

QByteArray bodyForModel(const HttpToolConfig& tool, const HttpResponse& response)
{
    QByteArray text = masked(utf8Body(response), tool.secrets);
    if (response.cut) // what stands at the end may be the beginning of a secret
        text = beginning(text, text.size() - longestForm(tool.secrets));
    text = text.trimmed();
    if (text.size() <= tool.answerLimit && !response.cut)
        return text;
    return beginning(text, tool.answerLimit) + "\n[The answer was cut here: it is longer than "
        + QByteArray::number(tool.answerLimit) + " bytes.]";
}

} // namespace

qsizetype answerBytes(const HttpToolConfig& tool) { return tool.answerLimit + kSpareBytes; }

QByteArray masked(QByteArray text, const QByteArrayList& secrets)
{
    QByteArrayList forms;
    for (const QByteArray& secret : secrets)
        forms += formsOf(secret);
    std::ranges::sort(forms, [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
    for (const QByteArray& form : forms)
        text.replace(form, "***");
    return text;
}

QString toolAnswer(const HttpToolConfig& tool, const HttpResponse& response)
{
    const bool success = response.status >= 200 && response.status < 300;
    QByteArray text;
    if (response.body.isEmpty())
        text = success ? "Done, without an answer." : "without an answer";
    else if (!isText(response))
        text = "The answer is not text (" + masked(mediaType(response).left(64), tool.secrets) + ") and was not read.";
    else
        text = bodyForModel(tool, response);
    if (response.status >= 300 && response.status < 400)
        text = "the server points elsewhere, which is not followed";
    if (!success)
        text = "HTTP " + QByteArray::number(response.status) + ": " + text;
    return QString::fromUtf8(text);
}

} // namespace core
