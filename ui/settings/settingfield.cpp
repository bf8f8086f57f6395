#include "ui/settings/settingfield.h"

#include "ui/settings/hoursfield.h"
#include "ui/settings/settingsbook.h"
#include "ui/settings/settingwords.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {

namespace {

using Edited = std::function<void()>;

/// What is the default is not written down: a later default may be better.
QString unlessDefault(const QString& value, const SettingEntry& entry)
{
    return value == entry.fallback ? QString() : value;
}

Qt::InputMethodHints hintsOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::PhoneNumber:
        return Qt::ImhDialableCharactersOnly;
    case EntryKind::Url:
        return Qt::ImhUrlCharactersOnly;
    case EntryKind::Languages:
        return Qt::ImhNoPredictiveText;
    default:
        return Qt::ImhNone;
    }
}

QString exampleOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::PhoneNumber:
        return QStringLiteral("+14155550123");
    case EntryKind::PhoneNumbers:
        return QStringLiteral("+14155550123, +493012345678");
    case EntryKind::Url:
        return QStringLiteral("https://example.com");
    case EntryKind::Languages:
        return QStringLiteral("en-US, es-ES");
    default:
        return {};
    }
}

QLineEdit* makeLine(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* line = new QLineEdit(parent);
    line->setPlaceholderText(entry.fallback.isEmpty() ? exampleOf(entry.kind) : entry.fallback);
    line->setInputMethodHints(hintsOf(entry.kind));
    line->setClearButtonEnabled(true);
    QObject::connect(line, &QLineEdit::textEdited, line, edited);
    QObject::connect(line, &QLineEdit::textChanged, line, [line, edited] { // the clear button
        if (line->text().isEmpty())
            edited();
    });
    return line;
}

SettingField lineField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* line = makeLine(entry, parent, edited);
    return { line, [line, entry] { return unlessDefault(line->text().trimmed(), entry); },
        [line, entry](const QString& text) {
            const QSignalBlocker quiet(line);
            line->setText(text.isEmpty() ? entry.fallback : text);
        } };
}

SettingField fileField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* whole = new QWidget(parent);
    auto* line = makeLine(entry, whole, edited);
    auto* choose = new QPushButton(QObject::tr("Choose…", "a file"), whole);
    choose->setAutoDefault(false);
    auto* layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    whole->setFocusProxy(line);
    line->setAccessibleName(settingTitle(entry));
    QObject::connect(choose, &QPushButton::clicked, line, [line, entry, edited] {
        auto* dialog = new QFileDialog(line, settingTitle(entry), line->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        QObject::connect(dialog, &QFileDialog::fileSelected, line, [line, edited](const QString& file) {
            line->setText(file);
            edited();
        });
        dialog->open();
    });
    return { whole, [line, entry] { return unlessDefault(line->text().trimmed(), entry); },
        [line, entry](const QString& text) {
            const QSignalBlocker quiet(line);
            line->setText(text.isEmpty() ? entry.fallback : text);
        } };
}

SettingField textField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    text->setPlaceholderText(QObject::tr("The built-in one", "system prompt"));
    text->setFixedHeight(text->fontMetrics().lineSpacing() * 9);
    QObject::connect(text, &QPlainTextEdit::textChanged, text, edited);
    return { text, [text, entry] { return unlessDefault(text->toPlainText().trimmed(), entry); },
        [text](const QString& value) {
            const QSignalBlocker quiet(text);
            text->setPlainText(value);
        } };
}

SettingField numberField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* spin = new QSpinBox(parent);
    spin->setRange(entry.least, entry.most);
    spin->setGroupSeparatorShown(entry.name != QLatin1String("PORT"));
    spin->setAccelerated(true);
    spin->setFocusPolicy(Qt::StrongFocus); // the wheel over it scrolls the page
    QObject::connect(spin, &QSpinBox::valueChanged, spin, edited);
    return { spin, [spin, entry] { return unlessDefault(QString::number(spin->value()), entry); },
        [spin, entry](const QString& value) {
            const QSignalBlocker quiet(spin);
            spin->setValue((value.isEmpty() ? entry.fallback : value).toInt());
        } };
}

SettingField choiceField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* box = new QComboBox(parent);
    box->setFocusPolicy(Qt::StrongFocus);
    if (entry.fallback.isEmpty())
        box->addItem(fallbackWords(entry), QString());
    for (const QString& choice : entry.choices)
        box->addItem(choiceWords(entry.name, choice), choice);
    QObject::connect(box, &QComboBox::currentIndexChanged, box, edited);
    return { box, [box, entry] { return unlessDefault(box->currentData().toString(), entry); },
        [box, entry](const QString& value) {
            const QSignalBlocker quiet(box);
            box->setCurrentIndex(std::max(0, box->findData(value.isEmpty() ? entry.fallback : value)));
        } };
}

SettingField switchField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* box = new QCheckBox(settingTitle(entry), parent);
    QObject::connect(box, &QCheckBox::toggled, box, edited);
    const auto isOn = [](const QString& value) {
        return QStringList { QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("on"), QStringLiteral("1") }
            .contains(value.toLower());
    };
    return { box,
        [box, entry] {
            return unlessDefault(box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"), entry);
        },
        [box, entry, isOn](const QString& value) {
            const QSignalBlocker quiet(box);
            box->setChecked(isOn(value.isEmpty() ? entry.fallback : value));
        } };
}

SettingField hoursField(const SettingEntry& entry, QWidget* parent, const Edited& edited)
{
    auto* hours = new HoursField(settingTitle(entry), parent);
    QObject::connect(hours, &HoursField::edited, hours, edited);
    return { hours, [hours, entry] { return unlessDefault(hours->value(), entry); },
        [hours, entry](const QString& value) { hours->setValue(value.isEmpty() ? entry.fallback : value); } };
}

} // namespace

SettingField makeSettingField(const SettingEntry& entry, QWidget* parent, const std::function<void()>& edited)
{
    switch (entry.kind) {
    case EntryKind::LongText:
        return textField(entry, parent, edited);
    case EntryKind::Number:
        return numberField(entry, parent, edited);
    case EntryKind::Choice:
        return choiceField(entry, parent, edited);
    case EntryKind::Switch:
        return switchField(entry, parent, edited);
    case EntryKind::Hours:
        return hoursField(entry, parent, edited);
    case EntryKind::File:
        return fileField(entry, parent, edited);
    default:
        return lineField(entry, parent, edited);
    }
}

} // namespace ui
