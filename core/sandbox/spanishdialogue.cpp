#include "core/sandbox/spanishdialogue.h"

#include <QDate>
#include <QLocale>

namespace core {

namespace {

QString parameter(const DialogueTalk& talk, const char* name)
{
    return talk.parameters.value(QLatin1String(name)).toVariant().toString();
}

QString date(const QString& text)
{
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    if (!day.isValid())
        return text;
    return QStringLiteral("%1 de %2")
        .arg(QString::number(day.day()), QLocale(QLocale::Spanish).standaloneMonthName(day.month()));
}

QString withDate(const QString& words, const QString& joint, const QString& day)
{
    return day.isEmpty() ? words : words + joint + date(day);
}

QString subject(const DialogueTalk& talk)
{
    switch (talk.matter.kind) {
    case DialogueMatter::Kind::Payment:
        return withDate(talk.matter.amount.isEmpty() ? QStringLiteral("su pago")
                                                     : QStringLiteral("su pago de ") + talk.matter.amount,
            QStringLiteral(", que vence el "), parameter(talk, "dueDate"));
    case DialogueMatter::Kind::Appointment:
        return withDate(QStringLiteral("su cita"), QStringLiteral(" del "), parameter(talk, "appointmentDate"));
    case DialogueMatter::Kind::FollowUp:
        return QStringLiteral("su consulta");
    case DialogueMatter::Kind::Generic:
        return QStringLiteral("su cuenta");
    }
    return {};
}

QString question(const DialogueTalk& talk)
{
    switch (talk.matter.kind) {
    case DialogueMatter::Kind::Payment:
        return QStringLiteral("¿Podrá pagarlo para entonces?");
    case DialogueMatter::Kind::Appointment:
        return QStringLiteral("¿Podrá venir?");
    case DialogueMatter::Kind::FollowUp:
        return QStringLiteral("¿Se ha resuelto todo?");
    case DialogueMatter::Kind::Generic:
        return QStringLiteral("¿Tiene un momento?");
    }
    return {};
}

} // namespace

bool isSpanish(const DialogueTalk& talk)
{
    // The words are written with escapes, since patterns are Latin-1: í, é, á, ó, ñ, ú.
    if (talk.hears(
            "\\b(hola|no hablo ingl\\x{e9}s|espa\\x{f1}ol|gracias|por favor|adi\\x{f3}s|cu\\x{e1}nto|cu\\x{e1}ndo|"
            "qui\\x{e9}n|est\\x{e1} bien|pagar\\x{e9}|viernes|ll\\x{e1}me|usted|habla)\\b"))
        return true;
    return talk.lastSpoken.contains(QStringLiteral("¿")) && talk.hears("^\\W*(s\\x{ed}|no|bueno|vale|claro|bien)\\b");
}

QString spanishReply(const DialogueTalk& talk)
{
    const QString anythingMore = QStringLiteral("¿Puedo ayudarle en algo más?");
    const QString about = QStringLiteral("Le llamo por %1.").arg(subject(talk));
    if (talk.hears("adi\\x{f3}s|hasta luego")
        || (talk.asked(anythingMore) && talk.hears("^\\W*(no|nada|eso es todo)\\b")))
        return QStringLiteral("Gracias por su tiempo. ¡Adiós!");
    if (talk.hears("no (me )?llame|nunca"))
        return QStringLiteral("Entiendo, lo anoto. Disculpe la molestia. ¡Adiós!");
    if (talk.hears("pagar\\x{e9}|\\bs\\x{ed}\\b|est\\x{e1} bien|de acuerdo|\\bvale\\b|claro"))
        return QStringLiteral("Gracias, lo he anotado. ") + anythingMore;
    if (talk.hears("cu\\x{e1}nto|cu\\x{e1}ndo"))
        return about + QLatin1Char(' ') + question(talk);
    const QString greeting = talk.matter.name.isEmpty() ? QStringLiteral("Buenos días.")
                                                        : QStringLiteral("Buenos días, %1.").arg(talk.matter.name);
    return QStringLiteral("%1 Soy un asistente automático. %2 %3").arg(greeting, about, question(talk));
}

} // namespace core
