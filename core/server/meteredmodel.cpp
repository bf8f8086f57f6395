#include "core/server/meteredmodel.h"

namespace core {

MeteredModel::MeteredModel(ChatModel& model, OnRequest onRequest, OnFailure onFailure)
    : m_model(model)
    , m_onRequest(std::move(onRequest))
    , m_onFailure(std::move(onFailure))
{
}

std::unique_ptr<ChatStream> MeteredModel::start(const ChatRequest& request)
{
    m_onRequest();
    auto stream = m_model.start(request);
    QObject::connect(stream.get(), &ChatStream::failed, stream.get(), m_onFailure);
    return stream;
}

} // namespace core
