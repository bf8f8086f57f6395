#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

/// Where to transfer a call: a number that is checked while it is typed.
class TransferRow : public QWidget {
    Q_OBJECT
public:
    explicit TransferRow(QWidget* parent = nullptr);

    void open();
    void close();
    void setPending(bool pending);
    void setFault(const QString& words);

Q_SIGNALS:
    void wanted(const QString& number); ///< E.164
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();
    void submit();

    QLineEdit* m_number;
    QPushButton* m_go;
    QLabel* m_words;
    QString m_e164; ///< empty: what is typed is no number
    bool m_pending = false;
};

} // namespace ui
