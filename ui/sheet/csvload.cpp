#include "ui/sheet/csvload.h"

#include "core/base/phonenumber.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace ui {

namespace {

constexpr qint64 kLargestFile = 256LL * 1024 * 1024;
constexpr qint64 kPiece = 4LL * 1024 * 1024;
constexpr int kFull = 1'000;

template <class T>
using Promise = std::shared_ptr<QPromise<core::Result<T>>>;

/// Runs `work(promise)` on a thread of the pool; what it returns is the result, unless it was cancelled.
template <class T, class Work>
QFuture<core::Result<T>> onThread(Work work)
{
    auto promise = std::make_shared<QPromise<core::Result<T>>>();
    promise->setProgressRange(0, kFull);
    promise->start();
    const auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        core::Result<T> result = work(*promise);
        if (!promise->isCanceled())
            promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

core::Error unreadable(const QFile& file)
{
    return { file.exists() ? core::ErrorCode::StorageUnavailable : core::ErrorCode::NotFound,
        QStringLiteral("The file could not be read: %1.").arg(file.errorString()) };
}

} // namespace

QFuture<core::Result<QByteArray>> readCsvFile(const QString& path)
{
    return onThread<QByteArray>([path](QPromise<core::Result<QByteArray>>& promise) -> core::Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(file);
        QByteArray bytes;
        while (!promise.isCanceled()) {
            const QByteArray piece = file.read(kPiece);
            if (piece.isEmpty())
                break;
            bytes += piece;
            if (bytes.size() > kLargestFile)
                return core::Error { core::ErrorCode::TooLarge,
                    QStringLiteral("The file has more than 256 MB. Split it into several.") };
            promise.setProgressValue(int(double(bytes.size()) / double(std::max(file.size(), qint64(1))) * kFull));
        }
        if (file.error() != QFileDevice::NoError)
            return unreadable(file);
        return bytes;
    });
}

QFuture<core::Result<CsvLoaded>> loadCsv(
    const QByteArray& bytes, std::optional<CsvEncoding> encoding, std::optional<QChar> delimiter)
{
    return onThread<CsvLoaded>([=](QPromise<core::Result<CsvLoaded>>& promise) -> core::Result<CsvLoaded> {
        CsvLoaded loaded;
        loaded.format.encoding = encoding ? *encoding : guessEncoding(bytes);
        const QString text = decodeCsv(bytes, loaded.format.encoding);
        loaded.format.delimiter = delimiter ? *delimiter : guessDelimiter(text);
        CsvOptions options;
        options.delimiter = loaded.format.delimiter;
        loaded.content = readCsv(text, options, [&promise](double done) {
            promise.setProgressValue(int(done * kFull));
            return !promise.isCanceled();
        });
        loaded.numberColumn = guessNumberColumn(loaded.content.rows);
        loaded.hasHeader = guessHeader(loaded.content.rows, loaded.numberColumn);
        return loaded;
    });
}

QFuture<core::Result<int>> countFaultyRows(const QList<QStringList>& rows, int numberColumn, int first)
{
    return onThread<int>([=](QPromise<core::Result<int>>& promise) -> core::Result<int> {
        int faulty = 0;
        for (qsizetype i = first; i < rows.size() && !promise.isCanceled(); ++i) {
            faulty += core::checkNumber(rows[i].value(numberColumn)) ? 0 : 1;
            if (i % 256 == 0)
                promise.setProgressValue(int(double(i) / double(rows.size()) * kFull));
        }
        return faulty;
    });
}

} // namespace ui
