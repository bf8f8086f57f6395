#pragma once

#include "app/rehearsal/rehearsalresult.h"

#include <QByteArray>
#include <QList>

namespace app {

/// The results as JUnit XML, as CI tools read it: one test suite, one test case for each scenario.
QByteArray junitXml(const QList<RehearsalResult>& results);

} // namespace app
