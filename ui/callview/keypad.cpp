#include "ui/callview/keypad.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

const QString kKeys = QStringLiteral("123456789*0#");

} // namespace

Keypad::Keypad(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_shown(new QLabel(this))
{
    setObjectName(QStringLiteral("keypad"));
    setAccessibleName(tr("Keypad"));
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    m_shown->setFont(Theme::tabular(TypeSize::Title));
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setAccessibleName(tr("Keys pressed"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_shown, 0, 0, 1, 3);
    for (int i = 0; i < kKeys.size(); ++i) {
        const QChar key = kKeys[i];
        auto* button = new QPushButton(QString(key), this);
        button->setFont(Theme::tabular(TypeSize::Title));
        button->setAccessibleName(key == QLatin1Char('*') ? tr("Star")
                : key == QLatin1Char('#')                 ? tr("Pound")
                                                          : QString(key));
        button->setFocusPolicy(Qt::NoFocus); // what is typed goes to the pad
        const int side = fontMetrics().height();
        button->setMinimumSize(3 * side, 2 * side);
        connect(button, &QPushButton::clicked, this, [this, key] { press(key); });
        layout->addWidget(button, 1 + i / 3, i % 3);
    }
}

void Keypad::openAt(const QWidget& anchor)
{
    m_shown->clear();
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint place = anchor.mapToGlobal(QPoint(0, -height() - 4));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.setY(std::max(place.y(), screen.top()));
    move(place);
    show();
    setFocus();
}

void Keypad::press(QChar digit)
{
    constexpr int kShown = 14;
    m_shown->setText((m_shown->text() + digit).right(kShown));
    Q_EMIT pressed(digit);
}

/// A digit here is a key of the telephone, whatever else it means in the window.
bool Keypad::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const QString text = static_cast<QKeyEvent*>(event)->text();
        if (text.size() == 1 && kKeys.contains(text[0])) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void Keypad::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    if (text.size() == 1 && kKeys.contains(text[0]))
        return press(text[0]);
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
