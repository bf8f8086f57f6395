#pragma once

#include "core/llm/chatmodel.h"

#include <functional>

namespace core {

/// A model whose requests and failures are told to somebody else too.
class MeteredModel : public ChatModel {
public:
    using OnRequest = std::function<void()>;
    using OnFailure = std::function<void(const Error&)>;

    /// `model` must outlive this.
    MeteredModel(ChatModel& model, OnRequest onRequest, OnFailure onFailure);

    std::unique_ptr<ChatStream> start(const ChatRequest& request) override;
    QString name() const override { return m_model.name(); }

private:
    ChatModel& m_model;
    OnRequest m_onRequest;
    OnFailure m_onFailure;
};

} // namespace core
