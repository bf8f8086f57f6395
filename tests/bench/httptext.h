#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

/// One whole HTTP/1.1 message at the beginning of some bytes; the views point into them.
struct HttpMessage {
    std::string_view startLine;
    std::string_view head; ///< start line and header lines
    std::string_view body;
    std::size_t size = 0; ///< of head and body
};

/// Nothing while it is incomplete. Bodies need a Content-Length; without one there is none.
std::optional<HttpMessage> wholeMessage(std::string_view bytes);
/// Value of a header, its name in any case; empty when it is missing.
std::string_view headerValue(std::string_view head, std::string_view name);
/// The status of a response; 0 when it is not one.
int statusOf(std::string_view startLine);

using FormFields = std::vector<std::pair<std::string, std::string>>;

std::string percentEncoded(std::string_view text);
std::string formBody(const FormFields& fields);
/// X-Twilio-Signature of a request to `url` with those form fields. Source: protocol/signatures.md §1.
std::string twilioSignature(const std::string& token, const std::string& url, FormFields fields);
/// A form POST as Twilio sends it to http://127.0.0.1:`port` + `target`, signed.
std::string signedPost(const std::string& token, int port, const std::string& target, const FormFields& fields);

} // namespace tests
