#include "core/server/playbookroutes.h"

#include "core/server/placerequest.h"

namespace core {

namespace {

/// Stands where the call's own id will stand.
const QString kPlaceholder = QStringLiteral("CALL_ID");

OrderedJson text(const QString& value) { return value.isEmpty() ? OrderedJson() : OrderedJson::string(value); }

OrderedJson fieldJson(const PlaybookField& field)
{
    return OrderedJson::object({
        { QStringLiteral("name"), OrderedJson::string(field.name) },
        { QStringLiteral("label"), text(field.label) },
        { QStringLiteral("example"), text(field.example) },
        { QStringLiteral("required"), OrderedJson::boolean(field.required) },
    });
}

OrderedJson playbookJson(const Playbook& playbook)
{
    QList<OrderedJson> fields;
    for (const PlaybookField& field : playbook.parameters)
        fields.append(fieldJson(field));
    QList<OrderedJson> outcomes;
    for (const QString& outcome : playbook.outcomes)
        outcomes.append(OrderedJson::string(outcome));
    return OrderedJson::object({
        { QStringLiteral("name"), OrderedJson::string(playbook.name) },
        { QStringLiteral("title"), text(playbook.title) },
        { QStringLiteral("description"), text(playbook.description) },
        { QStringLiteral("systemPrompt"), text(playbook.systemPrompt) },
        { QStringLiteral("welcomeGreeting"),
            playbook.greeting ? OrderedJson::string(*playbook.greeting) : OrderedJson() },
        { QStringLiteral("language"), text(playbook.language) },
        { QStringLiteral("parameters"), OrderedJson::array(fields) },
        { QStringLiteral("outcomes"), OrderedJson::array(outcomes) },
        { QStringLiteral("fault"), text(playbook.fault) },
    });
}

} // namespace

PlaybookRoutes::PlaybookRoutes(Means means, const ApiAccess& access)
    : m_means(means)
    , m_access(access)
{
}

void PlaybookRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    router.add("GET", "/api/playbooks", [this](const auto&, const auto& answer) { list(answer); }, { guard });
    router.add("POST", "/api/preview", [this](const auto& request, const auto& answer) { preview(request, answer); },
        { guard });
}

void PlaybookRoutes::list(const Answer& answer) const
{
    QList<OrderedJson> playbooks;
    for (const Playbook& playbook : m_means.playbooks.all())
        playbooks.append(playbookJson(playbook));
    answer.json(200, OrderedJson::object({ { QStringLiteral("playbooks"), OrderedJson::array(playbooks) } }).compact());
}

void PlaybookRoutes::preview(const WebRequest& request, const Answer& answer) const
{
    const auto wanted = parsePlaceRequest(request);
    if (!wanted)
        return answer.error(wanted.error());
    auto call = m_means.dialer.preview(*wanted);
    if (!call)
        return answer.error(call.error());
    call->id = kPlaceholder;
    const ConversationOptions talk = m_means.desk.optionsFor(*call);
    const OrderedJson json = OrderedJson::object({
        { QStringLiteral("to"), OrderedJson::string(call->to) },
        { QStringLiteral("contextMessage"), OrderedJson::string(contextMessage(talk.customerPhone, talk.parameters)) },
        { QStringLiteral("twiml"), OrderedJson::string(QString::fromUtf8(m_means.twilio.twimlFor(*call))) },
        { QStringLiteral("systemPrompt"), OrderedJson::string(talk.systemPrompt) },
        { QStringLiteral("greeting"), text(talk.greeting) },
        { QStringLiteral("warning"), text(call->warning) },
    });
    answer.json(200, json.compact());
}

} // namespace core
