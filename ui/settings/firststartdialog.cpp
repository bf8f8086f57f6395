#include "ui/settings/firststartdialog.h"

#include "core/base/async.h"
#include "ui/settings/connectstep.h"
#include "ui/settings/doctorpage.h"
#include "ui/settings/restartbar.h"
#include "ui/settings/settingeditor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

namespace {

const QString kSeen = QStringLiteral("firstStart/seen");
const QString kStep = QStringLiteral("firstStart/step");
const QString kDraft = QStringLiteral("firstStart/draft/");

QList<ConnectStep::Plan> plans()
{
    const auto names = [](std::initializer_list<const char*> list) {
        QStringList result;
        for (const char* name : list)
            result.append(QLatin1String(name));
        return result;
    };
    return {
        { FirstStartDialog::tr("Step 1 of 4: the account"),
            FirstStartDialog::tr(
                "Both stand on the first page of the Twilio Console: "
                "<a href=\"https://console.twilio.com\">console.twilio.com</a>. A trial account will do."),
            names({ "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN" }), names({ "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN" }),
            ProbeSubject::Account },
        { FirstStartDialog::tr("Step 2 of 4: the number"),
            FirstStartDialog::tr(
                "Callees see this number. It is one that you have at Twilio, with voice, or a caller ID "
                "that is verified there."),
            names({ "TWILIO_PHONE_NUMBER" }), names({ "TWILIO_PHONE_NUMBER" }), ProbeSubject::Number },
        { FirstStartDialog::tr("Step 3 of 4: the way back"),
            FirstStartDialog::tr(
                "Twilio must reach this program from outside: by a tunnel, such as ngrok or cloudflared, "
                "or by a proxy of yours. Start it first; it leads to the port of this program."),
            names({ "PUBLIC_URL" }), names({ "PUBLIC_URL" }), ProbeSubject::PublicUrl },
        { FirstStartDialog::tr("Step 4 of 4: the language model"),
            FirstStartDialog::tr("It decides what is said in a call. The check asks it for one word."),
            names({ "LLM_PROVIDER", "LLM_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "ANTHROPIC_API_KEY" }), {},
            ProbeSubject::Model },
    };
}

} // namespace

FirstStartDialog::FirstStartDialog(SettingsBook& book, const CoreView& core, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_core(core)
    , m_stack(new QStackedWidget)
    , m_place(new QLabel)
{
    setWindowTitle(tr("Welcome"));
    m_place->setWordWrap(true);
    m_place->setObjectName(QStringLiteral("place"));
    m_stack->addWidget(buildChoice());
    buildSteps();
    m_stack->addWidget(buildEnd());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_place);
    layout->addWidget(buildButtons());
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 32);
    resume();
}

bool FirstStartDialog::isDue(const SettingsBook& book)
{
    const QStringList groups { QStringLiteral("Telephone"), QStringLiteral("Language model") };
    const QList<SettingEntry> entries = book.entries();
    const auto isConfigured
        = [&groups](const SettingEntry& entry) { return entry.isSet && groups.contains(entry.group); };
    return std::ranges::none_of(entries, isConfigured) && !QSettings().value(kSeen).toBool();
}

bool FirstStartDialog::isUnfinished() { return QSettings().contains(kStep); }

QPushButton* FirstStartDialog::addWay(
    QWidget& page, const QString& name, const QString& iconName, const QString& title, const QString& explanation)
{
    auto* way = new QPushButton(icon(iconName, Tone::Accent), title);
    way->setObjectName(name);
    way->setFont(Theme::font(TypeSize::Title));
    way->setIconSize({ fontMetrics().height(), fontMetrics().height() });
    way->setMinimumHeight(fontMetrics().height() * 3);
    way->setAccessibleDescription(explanation);
    auto* text = new QLabel(explanation);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    page.layout()->addWidget(way);
    page.layout()->addWidget(text);
    return way;
}

QWidget* FirstStartDialog::buildChoice()
{
    auto* page = new QWidget;
    auto* title = new QLabel(tr("How do you want to begin?"));
    title->setFont(Theme::font(TypeSize::Large, true));
    title->setWordWrap(true);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(title);
    layout->addSpacing(16);
    const QPushButton* sandbox
        = addWay(*page, QStringLiteral("sandbox"), QStringLiteral("sandbox"), tr("&Try it on the sandbox now"),
            tr("No telephone rings and nothing costs. Practice callees pick up, answer and object."));
    layout->addSpacing(24);
    const QPushButton* twilio = addWay(*page, QStringLiteral("twilio"), QStringLiteral("phone"), tr("&Connect Twilio"),
        tr("Four steps, each with a check: the account, the number, the way back, the language model. You can leave in "
           "between and go on later."));
    layout->addStretch(1);
    connect(sandbox, &QPushButton::clicked, this, [this] {
        Q_EMIT sandboxChosen();
        accept();
    });
    connect(twilio, &QPushButton::clicked, this, [this] { goTo(1); });
    return page;
}

void FirstStartDialog::buildSteps()
{
    for (const ConnectStep::Plan& plan : plans()) {
        auto* step = new ConnectStep(m_book, plan);
        auto* area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setWidget(step);
        area->setAccessibleName(plan.title);
        m_steps.append(step);
        m_stack->addWidget(area);
        connect(step, &ConnectStep::stateChanged, this, &FirstStartDialog::update);
        // What the check has found stands at the end.
        QScrollBar* bar = area->verticalScrollBar();
        connect(bar, &QScrollBar::rangeChanged, step, [bar, step](int, int most) {
            if (step->state() == ConnectStep::State::Good || step->state() == ConnectStep::State::Bad)
                bar->setValue(most);
        });
    }
}

QWidget* FirstStartDialog::buildEnd()
{
    auto* page = new QWidget;
    m_endTitle = new QLabel;
    m_endTitle->setObjectName(QStringLiteral("endTitle"));
    m_endTitle->setFont(Theme::font(TypeSize::Title, true));
    m_end = new QLabel;
    m_end->setObjectName(QStringLiteral("end"));
    m_end->setWordWrap(true);
    m_restart = new RestartBar(m_book, m_core, page);
    m_doctor = new DoctorPage(m_core);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_endTitle);
    layout->addWidget(m_end);
    layout->addWidget(m_restart);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_doctor);
    layout->addWidget(area, 1);
    connect(m_restart, &RestartBar::restarted, this, &FirstStartDialog::restarted);
    return page;
}

QWidget* FirstStartDialog::buildButtons()
{
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [layout](const char* name) {
        auto* made = new QPushButton;
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        layout->addWidget(made);
        return made;
    };
    m_leave = button("leave");
    layout->addStretch(1);
    m_back = button("back");
    m_anyway = button("anyway");
    m_next = button("next");
    m_back->setText(tr("&Back"));
    m_anyway->setText(tr("&Go on all the same"));
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_stack->currentIndex() - 1); });
    connect(m_anyway, &QPushButton::clicked, this, [this] { goTo(m_stack->currentIndex() + 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstStartDialog::goOn);
    return bar;
}

ConnectStep* FirstStartDialog::currentStep() const { return m_steps.value(m_stack->currentIndex() - 1, nullptr); }

SettingChanges FirstStartDialog::changes() const
{
    SettingChanges all;
    for (const ConnectStep* step : m_steps)
        all.insert(step->changes());
    return all;
}

void FirstStartDialog::resume()
{
    QSettings settings;
    for (const ConnectStep* step : std::as_const(m_steps)) {
        for (SettingEditor* editor : step->editors()) {
            const QString kept = settings.value(kDraft + editor->name()).toString();
            if (!kept.isEmpty())
                editor->setTyped(kept);
        }
    }
    int step = std::clamp(settings.value(kStep, 0).toInt(), 0, int(m_steps.size()));
    if (step > 1 && m_steps.first()->lacksSecret()) {
        step = 1;
        m_place->setText(tr("Secrets are not kept until the end: enter them again. The rest is as you left it."));
    }
    goTo(step);
}

void FirstStartDialog::keepDraft()
{
    QSettings settings;
    settings.remove(QStringLiteral("firstStart/draft"));
    if (m_isSaved || m_stack->currentIndex() == 0)
        return settings.remove(kStep);
    settings.setValue(kStep, std::min(m_stack->currentIndex(), int(m_steps.size())));
    for (const ConnectStep* step : std::as_const(m_steps)) {
        for (const SettingEditor* editor : step->editors()) {
            if (!editor->isForSecret() && editor->isChanged())
                settings.setValue(kDraft + editor->name(), editor->value());
        }
    }
}

void FirstStartDialog::goTo(int page)
{
    if (page > 1)
        m_place->clear();
    m_stack->setCurrentIndex(page);
    if (ConnectStep* step = currentStep())
        step->startTyping();
    if (page == m_stack->count() - 1)
        save();
    update();
}

void FirstStartDialog::goOn()
{
    ConnectStep* step = currentStep();
    if (step == nullptr)
        return m_isSaved || m_isConnected ? accept() : save();
    if (step->state() == ConnectStep::State::Good)
        return goTo(m_stack->currentIndex() + 1);
    step->check(changes());
}

void FirstStartDialog::update()
{
    const int page = m_stack->currentIndex();
    const ConnectStep* step = currentStep();
    const bool isEnd = page == m_stack->count() - 1;
    using State = ConnectStep::State;
    const State state = step ? step->state() : State::Open;
    m_endTitle->setText(m_isConnected ? tr("Connected") : m_isSaved ? tr("Almost there") : tr("Not kept yet"));
    m_leave->setText(page == 0 ? tr("Not now") : isEnd ? tr("Close") : tr("Go on later"));
    m_leave->setVisible(!m_isSaved);
    m_back->setVisible(page > 0 && !m_isSaved);
    m_anyway->setVisible(step != nullptr && state == State::Bad);
    m_next->setVisible(page > 0);
    m_next->setEnabled(state != State::Checking);
    m_next->setDefault(true);
    if (isEnd)
        m_next->setText(m_isSaved ? tr("&Done") : tr("&Try again"));
    else
        m_next->setText(state == State::Good ? tr("&Next") : state == State::Bad ? tr("&Check again") : tr("&Check"));
    m_place->setVisible(!m_place->text().isEmpty());
}

void FirstStartDialog::save()
{
    m_end->setText(tr("The settings are being kept."));
    core::whenDone(m_book.save(changes()), this, [this](const core::Result<void>& kept) {
        m_isSaved = bool(kept);
        m_end->setText(kept ? tr("The settings are kept. The core starts again with them.") : kept.error().message);
        if (kept)
            m_restart->ask();
        update();
    });
}

void FirstStartDialog::restarted()
{
    m_isConnected = true;
    update();
    m_end->setText(
        tr("The settings are kept, and the core has started with them. A call to your own telephone is a good "
           "first test."));
    m_doctor->run();
    Q_EMIT connected();
}

void FirstStartDialog::showEvent(QShowEvent* event)
{
    QSettings().setValue(kSeen, true);
    QDialog::showEvent(event);
}

void FirstStartDialog::done(int result)
{
    keepDraft();
    QDialog::done(result);
}

} // namespace ui
