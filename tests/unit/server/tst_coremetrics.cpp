#include "core/server/coremetrics.h"
#include "core/server/meteredmodel.h"
#include "tests/support/fakechatmodel.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;

class TestCoreMetrics : public QObject {
    Q_OBJECT

private:
    CoreMetrics m_metrics;

    void verifyHas(const QByteArray& line) const
    {
        const QByteArray page = m_metrics.text();
        QVERIFY2(page.contains("\ncallwright_" + line + '\n'), line + " is not in\n" + page);
    }

private Q_SLOTS:
    void turnIsObserved()
    {
        TurnRow turn;
        turn.promptToRequestUs = 80;
        turn.requestToFirstDeltaUs = 320'000;
        turn.totalUs = 1'200'000; // and no first token
        turn.end = QStringLiteral("interrupted");
        m_metrics.observeTurn(turn);
        verifyHas("turn_prompt_to_request_seconds_bucket{le=\"5e-05\"} 0");
        verifyHas("turn_prompt_to_request_seconds_bucket{le=\"0.0001\"} 1");
        verifyHas("turn_request_to_first_delta_seconds_sum 0.32");
        verifyHas("turn_first_delta_to_first_token_seconds_count 0");
        verifyHas("turn_seconds_bucket{le=\"1\"} 0");
        verifyHas("turn_seconds_bucket{le=\"1.5\"} 1");
        verifyHas("turns_total{end=\"interrupted\"} 1");
        verifyHas("turns_total{end=\"other\"} 0");
    }

    void providersWordsBecomeNoLabels()
    {
        TurnRow turn;
        turn.end = QStringLiteral("\"} 1\nevil");
        m_metrics.observeTurn(turn);
        m_metrics.observeLlmError(QStringLiteral("\"} 1\nevil"));
        verifyHas("turns_total{end=\"other\"} 1");
        verifyHas("llm_errors_total{kind=\"other\"} 1");
        QVERIFY(!m_metrics.text().contains("evil"));
    }

    void eventsAreCounted()
    {
        m_metrics.countStatus(CallStatus::NoAnswer);
        m_metrics.observeAnswerToFirstWord(450ms);
        m_metrics.countRefusedWebhook("bad_signature");
        m_metrics.observeCommit(700us);
        verifyHas("calls_total{status=\"no-answer\"} 1");
        verifyHas("answer_to_first_word_seconds_sum 0.45");
        verifyHas("webhooks_refused_total{reason=\"bad_signature\"} 1");
        verifyHas("database_commit_seconds_bucket{le=\"0.001\"} 1");
    }

    void failedStreamIsCounted()
    {
        tests::FakeChatModel model;
        const auto countRequest = [this] { m_metrics.countLlmRequest(); };
        const auto countFailure = [this](const Error& error) {
            m_metrics.observeLlmError(error.details.value(QLatin1String("kind")).toString());
        };
        MeteredModel metered(model, countRequest, countFailure);
        const qint64 before = m_metrics.llmErrors();
        const auto stream = metered.start({});
        Q_EMIT stream->failed({ ErrorCode::LlmFailed, {}, { { QStringLiteral("kind"), QStringLiteral("stalled") } } });
        verifyHas("llm_errors_total{kind=\"stalled\"} 1");
        verifyHas("llm_errors_total{kind=\"server\"} 0");
        QCOMPARE(m_metrics.llmRequests(), 1);
        QCOMPARE(m_metrics.llmErrors(), before + 1);
    }

    void turnCostsLessThanAMicrosecond()
    {
        TurnRow turn;
        turn.promptToRequestUs = turn.firstDeltaToFirstTokenUs = 100;
        turn.requestToFirstDeltaUs = turn.totalUs = 400'000;
        turn.end = QStringLiteral("stop");
        // The best of some rounds: others use the processors too.
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 50; ++round) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 1000; ++i)
                m_metrics.observeTurn(turn);
            best = std::min(best, timer.nsecsElapsed() / 1000);
        }
        QVERIFY2(best < 1000, QByteArray::number(best));
    }
};

QTEST_GUILESS_MAIN(TestCoreMetrics)
#include "tst_coremetrics.moc"
