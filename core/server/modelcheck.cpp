#include "core/server/modelcheck.h"

namespace core {

namespace {

QString adviceFor(const Error& error)
{
    const QString kind = error.details.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("unauthorized"))
        return QStringLiteral("Set the API key of the provider again (OPENAI_API_KEY).");
    if (kind == QLatin1String("model_not_found"))
        return QStringLiteral("Set LLM_MODEL to a model that this server has.");
    if (kind == QLatin1String("network"))
        return QStringLiteral("Check the network and OPENAI_BASE_URL.");
    return QStringLiteral("Calls would be answered with an apology until this is mended.");
}

} // namespace

ModelCheck::ModelCheck(ChatModel& model, QObject* parent)
    : QObject(parent)
    , m_name(model.name())
{
    m_promise.start();
    m_since.start();
    m_stream.reset(model.start({ .messages = { { ChatMessage::Role::User, QStringLiteral("Say: ok") } } }).release());
    connect(m_stream.get(), &ChatStream::textArrived, this, [this] {
        conclude(
            { Finding::State::Ok, QStringLiteral("%1: first word after %2 ms.").arg(m_name).arg(m_since.elapsed()) });
    });
    connect(m_stream.get(), &ChatStream::finished, this, [this] {
        conclude({ Finding::State::Warning, QStringLiteral("%1 answered without a word.").arg(m_name),
            QStringLiteral("Try another LLM_MODEL.") });
    });
    connect(m_stream.get(), &ChatStream::failed, this, [this](const Error& error) {
        conclude({ Finding::State::Failed, error.message, adviceFor(error) });
    });
}

void ModelCheck::conclude(const Finding& finding)
{
    if (std::exchange(m_isDone, true))
        return;
    m_stream->disconnect(this);
    m_stream->abort();
    m_promise.addResult(finding);
    m_promise.finish();
    deleteLater();
}

} // namespace core
