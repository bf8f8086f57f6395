#pragma once

#include "core/client/corelink.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace ui {

/// The truth at all times: sandbox or a real number, core reached or not, live calls, the LLM's time.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    /// `where`: the address of a core elsewhere; empty for the one in this program.
    StatusLine(core::CoreLink& link, QString where, QWidget* parent = nullptr);

    const core::CoreInfo& core() const { return m_core; }

Q_SIGNALS:
    void coreKnown(const core::CoreInfo& info); ///< also after each change

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void take(const core::FeedBatch& batch);
    void show();
    void addItem(QLabel*& icon, QLabel*& text);
    void setItem(QLabel* icon, QLabel* text, const QString& iconName, Tone tone, const QString& words);

    core::CoreLink& m_link;
    QString m_where;
    core::CoreInfo m_core;
    QTimer m_again;
    QList<double> m_firstTokens; ///< the LLM's, of the newest turns
    QLabel* m_linkIcon = nullptr;
    QLabel* m_linkText = nullptr;
    QLabel* m_carrierIcon = nullptr;
    QLabel* m_carrierText = nullptr;
    QLabel* m_liveIcon = nullptr;
    QLabel* m_liveText = nullptr;
    QLabel* m_modelIcon = nullptr;
    QLabel* m_modelText = nullptr;
};

} // namespace ui
