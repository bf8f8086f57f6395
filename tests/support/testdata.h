#pragma once

#include <QByteArray>
#include <QString>

namespace tests {

/// Content of a file under tests/data; ends the test program when it cannot be read.
QByteArray testData(const QString& relativePath);

} // namespace tests
