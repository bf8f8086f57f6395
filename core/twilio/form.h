#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace core {

/// The fields of a form in the order in which they came, repeated names included: Twilio's signature needs them all.
using FormFields = QList<QPair<QString, QString>>;

/// Reads application/x-www-form-urlencoded. Never fails: a "%" without two hex digits stays as it is, bytes that
/// are not UTF-8 become U+FFFD, empty pieces ("a=1&&b=2") are skipped.
FormFields parseForm(const QByteArray& body);

/// Writes application/x-www-form-urlencoded: a blank as "+", all but A-Z a-z 0-9 - . _ ~ as %XX of UTF-8.
QByteArray encodeForm(const FormFields& fields);

/// Value of the first field of that name (case-sensitive, as Twilio's are); null when there is none.
QString formValue(const FormFields& fields, QStringView name);

} // namespace core
