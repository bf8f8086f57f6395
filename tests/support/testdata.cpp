#include "tests/support/testdata.h"

#include <QFile>

namespace tests {

QByteArray testData(const QString& relativePath)
{
    QFile file(QStringLiteral(CALLWRIGHT_TEST_DATA "/") + relativePath);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace tests
