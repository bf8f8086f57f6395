#include "ui/dial/numberfield.h"

#include "ui/dial/numberedit.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {

using core::NumberFlaw;

namespace {

QString withExample(const QString& sentence, const core::NumberReading& reading)
{
    if (reading.countryCode == 1)
        return sentence + u' ' + NumberField::tr("US numbers have ten after +1.");
    if (reading.example.isEmpty())
        return sentence;
    const QString country = QLocale::territoryToString(QLocale::codeToTerritory(reading.region));
    return sentence + u' ' + NumberField::tr("Numbers in %1 look like %2.").arg(country, reading.example);
}

/// A number that is being typed is not wrong yet when it lacks its end.
bool mayStillCome(NumberFlaw flaw)
{
    return flaw == NumberFlaw::TooShort || flaw == NumberFlaw::NoCountryCode || flaw == NumberFlaw::WrongLength;
}

} // namespace

QString numberWords(const core::NumberReading& reading)
{
    switch (reading.flaw) {
    case NumberFlaw::None:
        return {};
    case NumberFlaw::Empty:
        return NumberField::tr("Type or paste a number.");
    case NumberFlaw::NoCountryCode:
        return NumberField::tr("The number must begin with + and the code of its country, such as +1.");
    case NumberFlaw::UnknownCountry:
        return NumberField::tr("The number does not begin with the code of any country.");
    case NumberFlaw::TooShort:
        return withExample(NumberField::tr("The number has too few digits."), reading);
    case NumberFlaw::TooLong:
        return withExample(NumberField::tr("The number has too many digits."), reading);
    case NumberFlaw::WrongLength:
        return withExample(NumberField::tr("The number has the wrong count of digits."), reading);
    case NumberFlaw::Emergency:
        return NumberField::tr("Emergency and short numbers are not called.");
    case NumberFlaw::Premium:
        return NumberField::tr("This is a premium-rate or shared-cost number. It is called only when that is allowed "
                               "in the settings.");
    case NumberFlaw::NotInPlan:
        return NumberField::tr("The numbering plan does not list this number; it may not exist.");
    case NumberFlaw::NotANumber:
        return NumberField::tr("This is not a phone number.");
    }
    return {};
}

QString regionWords(const QString& region)
{
    if (region.isEmpty())
        return {};
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    if (territory == QLocale::AnyTerritory)
        return region;
    return NumberField::tr("%1 · %2", "code and name of a country").arg(region, QLocale::territoryToString(territory));
}

NumberField::NumberField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new NumberEdit(this))
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("number"));
    m_edit->setFont(Theme::tabular(TypeSize::Title));
    m_edit->setPlaceholderText(tr("+1 555 867 5310"));
    m_edit->setAccessibleName(tr("Number to call"));
    m_edit->installEventFilter(this);
    m_words->setObjectName(QStringLiteral("numberWords"));
    m_words->setWordWrap(true);
    m_words->setFont(Theme::font(TypeSize::Small));
    m_words->setTextFormat(Qt::PlainText);
    m_icon->setAlignment(Qt::AlignTop | Qt::AlignHCenter);

    auto* below = new QHBoxLayout;
    below->setSpacing(Theme::kGap / 2);
    below->addWidget(m_icon);
    below->addWidget(m_words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap / 2);
    layout->addWidget(m_edit);
    layout->addLayout(below);
    setFocusProxy(m_edit);

    connect(m_edit, &NumberEdit::digitsChanged, this, [this] {
        m_remark.clear();
        m_insists = false;
        read();
    });
    connect(m_edit, &NumberEdit::extensionDropped, this, [this] {
        m_remark = tr("The extension was left out: it cannot be dialled.");
        showReading();
    });
    read();
}

QString NumberField::digits() const { return m_edit->digits(); }

void NumberField::setNumber(const QString& text) { m_edit->setNumber(text); }

void NumberField::setRegion(const QString& region) { m_edit->setRegion(region); }

void NumberField::insist()
{
    m_insists = true;
    showReading();
}

bool NumberField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && !m_edit->digits().isEmpty())
        insist();
    return QWidget::eventFilter(watched, event);
}

void NumberField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showReading();
    QWidget::changeEvent(event);
}

void NumberField::read()
{
    m_reading = core::readNumber(m_edit->digits(), m_edit->region());
    showReading();
    Q_EMIT changed();
}

void NumberField::showReading()
{
    const QString wrong = numberWords(m_reading);
    const QString country = regionWords(m_reading.region);
    Tone tone = Tone::Dim;
    QString iconName;
    if (m_reading.flaw == NumberFlaw::None) {
        tone = Tone::Live;
        iconName = QStringLiteral("check");
    } else if (m_reading.canBeDialled()) {
        tone = Tone::Busy;
        iconName = QStringLiteral("alert");
    } else if (m_insists || (m_reading.flaw != NumberFlaw::Empty && !mayStillCome(m_reading.flaw))) {
        tone = Tone::Failed;
        iconName = QStringLiteral("x");
    }
    QStringList lines;
    if (m_reading.flaw == NumberFlaw::None)
        lines.append(country.isEmpty() ? tr("International network") : country);
    else if (m_reading.canBeDialled() && !country.isEmpty())
        lines.append(country);
    if (!wrong.isEmpty())
        lines.append(wrong);
    if (!m_remark.isEmpty())
        lines.append(m_remark);
    const QColor color = Theme::color(tone, palette());
    QPalette words = palette();
    words.setColor(QPalette::WindowText, color);
    m_words->setPalette(words);
    m_words->setText(lines.join(u'\n'));
    m_edit->setAccessibleDescription(m_words->text());
    m_icon->setVisible(!iconName.isEmpty());
    const int side = m_words->fontMetrics().height();
    if (!iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(iconName, color, side, devicePixelRatioF()));
}

} // namespace ui
