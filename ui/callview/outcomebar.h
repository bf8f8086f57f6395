#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

namespace ui {

class FlowLayout;

/// What came of the call, chosen by the keys 1 to 9.
class OutcomeBar : public QWidget {
    Q_OBJECT
public:
    explicit OutcomeBar(QWidget* parent = nullptr);

    /// Those of the playbook; empty: what fits every call.
    void setOutcomes(const QStringList& outcomes);
    void setChosen(const QString& outcome); ///< of the record
    void setPending(const QString& outcome); ///< on its way; empty for none
    void setUsable(bool usable);
    QList<QAction*> actions() const { return m_actions; } ///< call.outcome1 … call.outcome9

Q_SIGNALS:
    void chosen(const QString& outcome);

private:
    void refresh();

    QList<QAction*> m_actions;
    QStringList m_outcomes;
    QString m_chosen;
    QString m_pending;
    bool m_usable = false;
};

} // namespace ui
