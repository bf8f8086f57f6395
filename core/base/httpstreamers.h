#pragma once

#include "core/base/http.h"

namespace core {

/// Chooses by scheme: `plain` opens the streams of http://, `usual` all others.
class HttpStreamers : public HttpStreamer {
public:
    HttpStreamers(HttpStreamer& plain, HttpStreamer& usual);

    std::unique_ptr<HttpStream> open(const HttpRequest& request) override;

private:
    HttpStreamer& m_plain;
    HttpStreamer& m_usual;
};

} // namespace core
