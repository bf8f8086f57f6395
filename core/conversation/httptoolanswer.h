#pragma once

#include "core/conversation/httptool.h"

namespace core {

/// How many bytes of an answer have to be read for toolAnswer().
qsizetype answerBytes(const HttpToolConfig& tool);

/// What the model is told of an answer: the text of a success, otherwise "HTTP 404: …". Cut with a remark where it is
/// longer than the tool's limit, secrets masked, nothing of what is no text.
QString toolAnswer(const HttpToolConfig& tool, const HttpResponse& response);

/// `text` without the tool's secrets, as they are and as JSON and URLs write them.
QByteArray masked(QByteArray text, const QByteArrayList& secrets);

} // namespace core
