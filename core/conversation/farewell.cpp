#include "core/conversation/farewell.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core {

bool isFarewell(const QString& text)
{
    static const QSet<QString> words = [] {
        const QStringList list = QStringLiteral(
            "ok okay alright great good fine perfect yes yeah yep no thanks thank you too very much so bye byebye "
            "goodbye bye-bye see have a nice day one night evening take care talk soon later cheers gracias adiós "
            "adios hasta luego vale danke tschüss tschüs auf wiedersehen merci au revoir and for calling the call "
            "your help it")
                                     .split(QLatin1Char(' '));
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}'-]+"));
    const QStringList said = text.toLower().split(separators, Qt::SkipEmptyParts);
    return said.size() <= 12 && std::ranges::all_of(said, [](const QString& word) { return words.contains(word); });
}

} // namespace core
