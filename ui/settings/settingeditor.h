#pragma once

#include "ui/settings/settingfield.h"
#include "ui/settings/settingsbook.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class SecretField;

/// One setting: title, name, explanation, field, fault, and where the value comes from.
class SettingEditor : public QWidget {
    Q_OBJECT
public:
    explicit SettingEditor(const SettingEntry& entry, QWidget* parent = nullptr);

    QString name() const { return m_entry.name; }
    /// Takes over what is kept now; what was typed is forgotten.
    void setEntry(const SettingEntry& entry);
    bool isChanged() const;
    QString value() const; ///< to be kept if isChanged(); empty takes it away
    QString shownValue() const { return value().isEmpty() ? m_entry.fallback : value(); }
    bool hasValue() const; ///< something counts: typed, kept or fixed
    void setTyped(const QString& value); ///< as if the user had typed it
    /// Under the field; an empty message takes it away.
    void setRemark(const QString& message, bool isFault);
    bool matches(const QString& words) const; ///< any case
    bool isForSecret() const { return m_secret != nullptr; }
    void hideSource(); ///< unless it is fixed
    void startTyping(); ///< of a secret: opens the field

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildHead();
    void buildField();
    void touch();
    void showSource();

    SettingEntry m_entry;
    SettingField m_field;
    SecretField* m_secret = nullptr;
    QLabel* m_explanation;
    QLabel* m_sign;
    QLabel* m_remark;
    QLabel* m_source;
    QToolButton* m_reset;
    bool m_isTouched = false;
    bool m_isFault = false; ///< the remark, and not a warning
    bool m_showsSource = true;
};

} // namespace ui
