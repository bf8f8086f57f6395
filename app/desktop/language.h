#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

/// The language of the windows: the user's choice ("en", "es", "pt"; empty: the system's), English where there is no
/// translation. Numbers and dates follow it.
class Language {
public:
    explicit Language(const QString& choice);

private:
    void load(const QString& file, const QString& folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace app
