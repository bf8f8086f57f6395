#include "core/base/async.h"

#include <QTest>

#include <memory>
#include <thread>

using namespace core;

class TestAsync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handlerIsNotCalledInside();
    void resultArrivesLater();
    void errorArrives();
    void voidResultArrives();
    void droppedPromiseIsCancelled();
    void deadContextHearsNothing();
    void contextMayDieInTheHandler();
    void handlerRunsOnTheThreadOfTheContext();
    void handlerMayOwnSomething();
    void twoHandlersOfOneFuture();
    void watchersAreCleanedUp();
};

void TestAsync::handlerIsNotCalledInside()
{
    QObject context;
    int heard = 0;
    whenDone(readyFuture(Result<int>(42)), &context, [&heard](const Result<int>& result) { heard = *result; });
    QCOMPARE(heard, 0);
    QTRY_COMPARE(heard, 42);
}

void TestAsync::resultArrivesLater()
{
    QObject context;
    QPromise<Result<int>> promise;
    promise.start();
    int heard = 0;
    whenDone(promise.future(), &context, [&heard](const Result<int>& result) { heard = *result; });
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
    promise.addResult(Result<int>(7));
    promise.finish();
    QCOMPARE(heard, 0);
    QTRY_COMPARE(heard, 7);
}

void TestAsync::errorArrives()
{
    QObject context;
    ErrorCode heard = ErrorCode::Internal;
    const Error error { ErrorCode::NotFound, QStringLiteral("There is no such call.") };
    whenDone(readyFuture(Result<int>(error)), &context,
        [&heard](const Result<int>& result) { heard = result.error().code; });
    QTRY_COMPARE(heard, ErrorCode::NotFound);
}

void TestAsync::voidResultArrives()
{
    QObject context;
    bool good = false;
    whenDone(readyFuture(Result<void>()), &context, [&good](const Result<void>& result) { good = bool(result); });
    QTRY_VERIFY(good);
}

void TestAsync::droppedPromiseIsCancelled()
{
    QObject context;
    ErrorCode heard = ErrorCode::Internal;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(promise.future(), &context, [&heard](const Result<int>& result) { heard = result.error().code; });
    }
    QTRY_COMPARE(heard, ErrorCode::Cancelled);
}

void TestAsync::deadContextHearsNothing()
{
    auto context = std::make_unique<QObject>();
    bool heard = false;
    whenDone(readyFuture(Result<int>(1)), context.get(), [&heard](const Result<int>&) { heard = true; });
    context.reset();
    QObject other;
    bool later = false;
    whenDone(readyFuture(Result<int>(1)), &other, [&later](const Result<int>&) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!heard);
}

void TestAsync::contextMayDieInTheHandler()
{
    auto* context = new QObject;
    bool heard = false;
    whenDone(readyFuture(Result<int>(1)), context, [&heard, context](const Result<int>&) {
        heard = true;
        context->deleteLater();
    });
    QPointer<QObject> watched(context);
    QTRY_VERIFY(watched.isNull());
    QVERIFY(heard);
}

void TestAsync::handlerRunsOnTheThreadOfTheContext()
{
    QObject context;
    QPromise<Result<int>> promise;
    promise.start();
    QThread* heardOn = nullptr;
    whenDone(promise.future(), &context, [&heardOn](const Result<int>&) { heardOn = QThread::currentThread(); });
    std::thread worker([&promise] {
        promise.addResult(Result<int>(1));
        promise.finish();
    });
    worker.join();
    QTRY_COMPARE(heardOn, QThread::currentThread());
}

void TestAsync::handlerMayOwnSomething()
{
    QObject context;
    QString heard;
    auto owned = std::make_shared<QString>(QStringLiteral("kept"));
    const std::weak_ptr<QString> watched = owned;
    whenDone(readyFuture(Result<int>(1)), &context,
        [&heard, owned = std::move(owned)](const Result<int>&) { heard = *owned; });
    QTRY_COMPARE(heard, QStringLiteral("kept"));
    QTRY_VERIFY(watched.expired());
}

void TestAsync::twoHandlersOfOneFuture()
{
    QObject context;
    const auto future = readyFuture(Result<int>(3));
    int sum = 0;
    for (int i = 0; i < 2; ++i)
        whenDone(future, &context, [&sum](const Result<int>& result) { sum += *result; });
    QTRY_COMPARE(sum, 6);
}

void TestAsync::watchersAreCleanedUp()
{
    QObject context;
    int heard = 0;
    for (int i = 0; i < 100; ++i)
        whenDone(readyFuture(Result<int>(1)), &context, [&heard](const Result<int>& result) { heard += *result; });
    QTRY_COMPARE(heard, 100);
    QTRY_COMPARE(context.children().size(), 0);
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
