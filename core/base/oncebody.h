#pragma once

#include <QIODevice>

namespace core {

/// A request body that can be read once. QNetworkAccessManager sends a POST again when the connection closes before
/// the answer, which for a phone call is a second call; from a body that cannot be rewound it has nothing to send and
/// reports QNetworkReply::ContentReSendError.
class OnceBody : public QIODevice {
    Q_OBJECT
public:
    explicit OnceBody(QByteArray bytes, QObject* parent = nullptr);

    /// Whether any of it was handed out, and so may have been sent. Never true of an empty body.
    bool isTouched() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return bytesAvailable() == 0; }
    qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace core
