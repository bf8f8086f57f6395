#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

Language::Language(const QString& choice)
{
    const QLocale locale = choice.isEmpty() ? QLocale::system() : QLocale(choice);
    if (!choice.isEmpty())
        QLocale::setDefault(locale);
    const QString code = QLocale::languageToCode(locale.language());
    // Qt's own words, such as "Cancel", come with Qt where its translations are installed.
    load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("callwright_") + code, QStringLiteral(":/i18n"));
}

void Language::load(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // English needs none
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace app
