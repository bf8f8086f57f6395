#include "core/base/logblock.h"

namespace core {

Q_LOGGING_CATEGORY(lcBlocks, "callwright.blocks", QtWarningMsg)

void writeBlock(const QLoggingCategory& category, const QString& title, const QStringList& lines, const QString& plain)
{
    if (!lcBlocks().isInfoEnabled()) {
        qCInfo(category, "%s", qUtf8Printable(plain));
        return;
    }
    const QString rule(40, QChar(0x2501));
    const QStringList block = QStringList { rule, title, rule } + lines + QStringList { rule, QString() };
    qCInfo(lcBlocks, "%s", qUtf8Printable(block.join(QLatin1Char('\n'))));
}

} // namespace core
